using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Sums up a batch.</summary>
internal static class BatchResult
{
    public static EmergencyResult Of(
        BatchPlan plan, Batch batch, string keyId, TrustState trust, long clean, IReadOnlyList<string> faults) => new()
    {
        Options = plan.Options,
        Version = plan.Rules.Version,
        PolicyPack = plan.Rules.PolicyPack,
        KeyId = keyId,
        Seed = plan.Seed,
        RunsDone = batch.Tally.Runs,
        RunsAsked = plan.Runs,
        FinishedAt = EmergencyClock.Now(plan.Options.Time),
        TrustBefore = trust,
        TrustAfter = batch.Trust,
        CleanCompletionsBefore = clean,
        CleanCompletionsAfter = batch.CleanCompletions,
        Queue = new()
        {
            TotalRuns = batch.Tally.Runs,
            ByState = batch.Tally.States,
            ByReason = batch.Tally.Reasons,
            Size = batch.Tally.Abnormal,
            Items = batch.Show.Items,
        },
        SavedIncidents = batch.Show.Saved,
        SkippedIncidents = batch.Show.Skipped,
        Runs = batch.Show.Runs,
        StoreFaults = [.. faults],
    };
}
