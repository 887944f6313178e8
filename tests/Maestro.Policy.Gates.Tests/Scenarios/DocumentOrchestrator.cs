using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>The reference's document orchestrator, put together from checkpoints, task contracts and its own log.
/// </summary>
internal sealed partial class DocumentOrchestrator
{
    private const string CheckpointPath = "cp.json";

    private static readonly ManualTime Clock =
        new(TimeZoneInfo.CreateCustomTimeZone("JST", TimeSpan.FromHours(9), "JST", "JST"));

    private readonly FaultyStorage _storage;
    private readonly ScenarioRun _run;
    private readonly ScenarioResult _result = new();
    private readonly CheckpointFile _file;
    private readonly ScenarioLog _log;
    private Checkpoint _checkpoint = Checkpoint.Begin("R", ("t", ""));

    private DocumentOrchestrator(FaultyStorage storage, ScenarioRun run, AuditKey key, IndexedAuditChain chain)
    {
        (_storage, _run, _log) = (storage, run, new(chain, run.RunId));
        _file = new("/w/" + CheckpointPath, key, new() { Storage = storage, Dialect = CheckpointDialect.Reference });
    }

    /// <summary>Runs.</summary>
    public static ScenarioResult Run(FaultyStorage storage, ScenarioRun run, AuditKey key, string chainId)
    {
        using IndexedAuditChain? chain =
            IndexedAuditChain.TryOpen("/w/audit.jsonl", key, chainId, out AuditVerification found, storage);
        if (chain is null)
        {
            string code = found.Fault switch
            {
                AuditFault.PrevHash => "PREV_HASH_MISMATCH",
                AuditFault.RowIndex => "ROW_INDEX_MISMATCH",
                AuditFault.RowHash => "ROW_HASH_MISMATCH",
                _ => "PARSE_FAILED",
            };
            return new() { Tamper = (code, $"{found.FirstBadRow}") };
        }

        DocumentOrchestrator orchestrator = new(storage, run, key, chain);
        if (orchestrator.Load() && orchestrator.Dispatch() && orchestrator.Contract())
        {
            orchestrator.Work();
        }

        return orchestrator._result;
    }

    private static JsonObject AtCheckpoint() => new() { ["checkpoint_path"] = CheckpointPath };

    private bool Load()
    {
        CheckpointReading? reading = _run.Resumes ? _file.Read(_run.RunId) : null;
        if (reading is { Fault: { } fault } && fault != CheckpointFault.Absent)
        {
            _result.Tamper = (Code(fault), fault == CheckpointFault.ArtifactMissing ? null : reading.Task);
            _log.Emit("GATE", "integrity_gate", Verdict.Hitl, "TAMPER_EVIDENCE_DETECTED");
            return false;
        }

        if (reading?.Checkpoint is { } found)
        {
            _checkpoint = found;
            Note("CHECKPOINT_LOADED", "CHECKPOINT_HASH_VERIFIED");
            return !found.NeedsHuman || Confirm();
        }

        Save(Checkpoint.Begin(_run.RunId, [.. DemoDocument.Tasks.Select(static task => (task.Id, task.Kind))]));
        Note("CHECKPOINT_INITIALIZED", "CHECKPOINT_HASH_WRITTEN");
        return true;
    }

    private bool Confirm()
    {
        if (!_run.IsConfirmed)
        {
            _log.Emit(
                "GATE", "checkpoint_gate", Verdict.Hitl, "RESUME_REQUIRES_HITL_CONFIRMATION", extra: AtCheckpoint());
            _result.Tasks.AddRange(
                from task in _checkpoint.Tasks
                where task.NeedsHuman || !task.IsOpen
                select task.NeedsHuman
                    ? (task.Id, Verdict.Hitl, "checkpoint_gate", task.Reason, false)
                    : (task.Id, Verdict.Run, (string?)null, "CHECKPOINT_COMPLETED", true));
            return false;
        }

        _checkpoint = _file.Confirm(_checkpoint, new(_checkpoint.State, "user"));
        _log.Emit(
            "GATE", "hitl_finalize", Verdict.Run, "RESUME_FROM_CHECKPOINT_CONFIRMED", decider: "USER",
            extra: AtCheckpoint());
        return true;
    }

    private void Note(string @event, string reason, string? task = null) =>
        _log.Emit(@event, "checkpoint_gate", Verdict.Run, reason, task, extra: AtCheckpoint());

    private void Save(Checkpoint checkpoint) => _checkpoint = _file.Save(checkpoint);

    private static string Code(CheckpointFault fault) => fault switch
    {
        CheckpointFault.NotJson => "CHECKPOINT_PARSE_FAILED",
        CheckpointFault.NotObject => "CHECKPOINT_NOT_OBJECT",
        CheckpointFault.OtherRun => "CHECKPOINT_RUN_ID_MISMATCH",
        CheckpointFault.ArtifactMissing => "ARTIFACT_MISSING",
        CheckpointFault.ArtifactSha256 => "ARTIFACT_SHA256_MISMATCH",
        CheckpointFault.ArtifactHmac => "ARTIFACT_HMAC_MISMATCH",
        _ => "CHECKPOINT_HMAC_MISMATCH",
    };
}
