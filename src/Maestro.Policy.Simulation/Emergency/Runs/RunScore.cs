using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Says what runs are worth, and puts that on record.</summary>
internal sealed class RunScore(GenerationRules rules, RunSelection selection)
{
    private static readonly string?[] None = [];

    /// <summary>Scores a run that has ended.</summary>
    public void Add(RunTrace run, long cleanCompletions)
    {
        string?[] reasons = run.HasFraud ? Reasons(run) : None;
        run.Evaluation = RunEvaluation.Of(
            End(run.Position.State), run.Position.IsSealed, run.Runtime.TotalMilliseconds, reasons, cleanCompletions);
        if (IsScored(run.Evaluation.IsAbnormal))
        {
            run.Add(rules.Words.Scored);
            run.Add(run.Evaluation.IsClean ? rules.Words.RewardGranted : rules.Words.RewardSkipped);
        }
    }

    private bool IsScored(bool isAbnormal) =>
        rules.Scoring == RunScoring.EveryRun || (isAbnormal && rules.Scoring == RunScoring.AbnormalRuns);

    private static RunEnd End(ContractState state) => state switch
    {
        ContractState.Effective => RunEnd.Effective,
        ContractState.PauseForAuth => RunEnd.AwaitsApproval,
        ContractState.PauseForFinalize => RunEnd.AwaitsFinalApproval,
        ContractState.Stopped => RunEnd.Stopped,
        _ => RunEnd.Unfinished,
    };

    // Of the rows that are kept: what isn't on record doesn't count.
    private string?[] Reasons(RunTrace run)
    {
        IReadOnlyList<KeptStep> kept = selection.Select(run.Steps);
        string?[] reasons = new string?[kept.Count];
        for (int i = 0; i < reasons.Length; i++)
        {
            reasons[i] = run.Steps[kept[i].Index].Word.Header.Reason.Name;
        }

        return reasons;
    }
}
