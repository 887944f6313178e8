using System.Collections.Immutable;
using System.Security.Cryptography;
using Maestro.Policy.Simulation.Emergency.Results;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Puts into words what somebody will look at: kept runs, items of the queue, files. All other runs are only
/// counted.</summary>
internal sealed class BatchShow : IDisposable
{
    private static readonly ImmutableArray<string> SnapshotMembers = ["missing_keys", "kind", "error", "pattern"];

    private readonly EmergencyOptions _options;
    private readonly bool _saves;
    private readonly RunScribe _scribe;
    private readonly IncidentFiles? _files;
    private readonly OrderedWork<ShownRun, WrittenRun> _work;
    private readonly ImmutableArray<EmergencyRun>.Builder _runs = ImmutableArray.CreateBuilder<EmergencyRun>();
    private readonly ImmutableArray<EmergencyQueueItem>.Builder _items =
        ImmutableArray.CreateBuilder<EmergencyQueueItem>();

    private long _kept;
    private long _queued;

    public BatchShow(BatchPlan plan, RunScribe scribe)
    {
        (_options, _saves, _scribe) = (plan.Options, plan.SavesIncidents, scribe);
        _files = _saves ? new(plan) : null;
        _work = new(plan.Options.Jobs, Write, Take);
    }

    public ImmutableArray<EmergencyRun> Runs => _runs.ToImmutable();

    public ImmutableArray<EmergencyQueueItem> Items => _items.ToImmutable();

    /// <summary>How many files there are.</summary>
    public long Saved { get; private set; }

    /// <summary>How many there would be without a limit.</summary>
    public long Skipped { get; private set; }

    /// <summary>Shows a run that has ended, if anybody will look at it.</summary>
    public void Add(RunTrace run)
    {
        bool isAbnormal = run.Evaluation.IsAbnormal;
        bool isKept = _options.KeepsRuns || _kept < _options.SampleRuns;
        bool isQueued = isAbnormal && _queued < _options.MaxQueueItems;
        bool isSaved = isAbnormal && _saves && Saved < _options.MaxIncidentFiles;
        _kept += isKept ? 1 : 0;
        _queued += isQueued ? 1 : 0;
        Saved += isSaved ? 1 : 0;
        Skipped += isAbnormal && _saves && !isSaved ? 1 : 0;
        if (isKept || isQueued || isSaved)
        {
            RunTrace trace = _options.Jobs == 1 ? run : run.Copy();
            DateTimeOffset? savedAt = isSaved ? EmergencyClock.Now(_options.Time) : null;
            _work.Add(new(trace, _options.ChainId ?? ChainId(), isKept, isQueued, savedAt));
        }
    }

    /// <summary>Waits until all is shown.</summary>
    public void Finish() => _work.Finish();

    /// <summary>Waits until nothing is put into words any more.</summary>
    public void Dispose() => _work.Dispose();

    private static string ChainId() => "chain-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    private WrittenRun Write(ShownRun shown)
    {
        EmergencyRun run = RunRecord.Of(shown.Trace, _scribe.Write(shown.Trace, shown.ChainId));
        return new(shown, run, shown.SavedAt is null ? null : RunText.Lines(run));
    }

    private void Take(WrittenRun written)
    {
        if (written.Shown.IsKept)
        {
            _runs.Add(written.Run);
        }

        if (written.Shown.IsQueued)
        {
            _items.Add(Item(written.Run));
        }

        if (written.Lines is { } lines)
        {
            _files!.Save(written.Run, lines, written.Shown.SavedAt!.Value);
        }
    }

    private static EmergencyQueueItem Item(EmergencyRun run)
    {
        EmergencyRow row = run.Rows.First(static row => row.Header.Verdict != Verdict.Run);
        RowHeader header = row.Header;
        ImmutableArray<AuditField> snapshot =
        [
            new("layer", header.Layer.Name),
            new("decision", header.Verdict.ToWireName()),
            new("reason_code", header.Reason.Name),
            .. SnapshotMembers.SelectMany(name => row.Row.Extra.Where(field => field.Name == name)),
            new("prev_hash", row.PreviousHash),
            new("row_hash", row.Hash),
        ];
        return new(run.RunId, run.State, run.IsSealed, header, snapshot);
    }
}
