using Maestro.Policy.Gates.TaskFlows;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>Tells the trace of a run what its gates say.</summary>
internal sealed class GateWatch : IPipelineObserver
{
    public void GateAnswered(RunContext run, in GateReport report)
    {
        if (run.TryGetFact(out DocumentWatch? watch) && run.TryGetFact(out TaskAttempt attempt))
        {
            watch.Trace.Answered(watch.Task, attempt.Number, report);
        }
    }
}
