using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Why a run is in the queue, as the reference has it: the first of its kept rows that is no RUN, which
/// needn't be what ended it.</summary>
internal static class PrimaryStep
{
    public static StepWord? Of(RunTrace run, RunSelection selection)
    {
        ReadOnlySpan<RunStep> steps = run.Steps;
        foreach (KeptStep kept in selection.Select(steps))
        {
            StepWord word = steps[kept.Index].Word;
            if (word.Header.Verdict != Verdict.Run)
            {
                return word;
            }
        }

        return null;
    }
}
