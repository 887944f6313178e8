using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Batches;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>Simulates the emergency contract: a batch of runs, in which trust grows, is lost and is used.</summary>
/// <remarks>
/// The same options, seed and clock give the same result, byte for byte but for the names of chains. All approvals are
/// the simulator's own: it shows what a contract does when humans always say yes, and gives nobody any permission.
/// </remarks>
public static class EmergencySimulator
{
    /// <summary>Simulates.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="progress">Is told how far it got, every few thousand runs and at the end; <see langword="null"/>
    /// for nobody.</param>
    /// <param name="cancellationToken">Ends it between two runs. What was done until then is saved, and is the
    /// result.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options can't be meant, or the key is too short; nothing was changed.
    /// </exception>
    /// <exception cref="FormatException">With <see cref="EmergencyReading.Reference"/>: the id that requests are made
    /// under is none.</exception>
    /// <exception cref="IOException">A file can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static EmergencyResult Run(
        EmergencyOptions options,
        IProgress<EmergencyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        BatchPlan plan = new(options);
        BatchStores stores = new(plan);
        using AuditKey? early = plan.IsStrict ? options.Key.Load(options.Files) : null;
        if (plan.IsStrict)
        {
            plan.Probe();
        }

        stores.Reset();
        DateTimeOffset begin = EmergencyClock.Now(options.Time);
        ImmutableArray<TrustGrant> grants = stores.Grants(begin);
        using AuditKey? late = plan.IsStrict ? null : options.Key.Load(options.Files);
        return Simulate(plan, stores, early ?? late!, grants, progress, cancellationToken);
    }

    private static EmergencyResult Simulate(
        BatchPlan plan,
        BatchStores stores,
        AuditKey key,
        ImmutableArray<TrustGrant> grants,
        IProgress<EmergencyProgress>? progress,
        CancellationToken cancellationToken)
    {
        EmergencyOptions options = plan.Options;
        DateTimeOffset begin = EmergencyClock.Now(options.Time);
        TrustState trust = stores.Trust(begin);
        long clean = stores.CleanCompletions();
        RunSetting setting = new(
            plan.Rules.PolicyPack, options.AuthId, options.RowsBefore, options.RowsAfter, plan.Rules.Log);
        RunScribe scribe = new(setting, key);
        using BatchShow show = new(plan, scribe);
        RunWorld world = new(plan.Rules, options.Reading, options.AuthId, grants, begin);
        Batch batch = new(plan, world, setting, scribe, show) { Trust = trust, CleanCompletions = clean };
        try
        {
            batch.Play(progress, cancellationToken);
            show.Finish();
        }
        finally
        {
            // Whatever went wrong, what trust has lost stays lost.
            stores.Save(batch.Trust, batch.CleanCompletions);
        }

        EmergencyResult result = BatchResult.Of(plan, batch, key.Id, trust, clean, stores.Faults);
        Write(options.ResultFile, options, result.Write);
        Write(options.QueueFile, options, result.WriteQueue);
        return result;
    }

    private static void Write(string path, EmergencyOptions options, Action<Stream> write)
    {
        if (path.Length > 0)
        {
            options.Files.Replace(path, write);
        }
    }
}
