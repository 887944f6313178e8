using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

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

    private bool Dispatch()
    {
        if (!_run.Dispatches)
        {
            return true;
        }

        bool isApproved = _run.IsApproved && _run.Contract is not null;
        switch (TaskDispatch.Classify(_run.Prompt, isApproved))
        {
            case DispatchKind.Approval:
                _result.Dispatch = "TASK_CONTRACT_APPROVAL";
                Dispatched(Verdict.Run, "TASK_CONTRACT_APPROVED", "USER", ("has_task_contract", _run.Contract is not null));
                return true;
            case DispatchKind.Rejection:
                _result.Dispatch = "TASK_CONTRACT_REJECTION";
                _result.Decision = Verdict.Stop;
                _result.Deviation = isApproved ? Deviations.DispatchRejectionWins : null;
                Dispatched(Verdict.Stop, "TASK_CONTRACT_REJECTED", "USER");
                Save(_checkpoint.Interrupt("dispatch_gate", "TASK_CONTRACT_REJECTED"));
                return false;
            case DispatchKind.Request:
                _result.Dispatch = "TASK_CONTRACT_REQUEST";
                Draft();
                return false;
            default:
                _result.Dispatch = "CHAT_MESSAGE";
                _result.Decision = Verdict.Run;
                Chat();
                return false;
        }
    }

    private void Chat()
    {
        Dispatched(Verdict.Run, "CHAT_MODE_SELECTED", "SYSTEM");
        _log.Emit("CHAT_MESSAGE_ROUTED", "dispatch_gate", Verdict.Run, "CHAT_MODE_SELECTED", extra: new()
        {
            ["dispatch_event"] = _result.Dispatch,
            ["note"] = "Task execution was not started because dispatch mode classified the input as normal chat.",
        });
        if (_checkpoint.Tasks.Any(static task => task.NeedsHuman))
        {
            _result.Deviation = Deviations.ChatEndsNoInterruptedRun;
        }
        else
        {
            Save(_checkpoint.Finish("CHAT_MODE_SELECTED"));
        }
    }

    private void Draft()
    {
        TaskContractDraft draft = TaskContractDraft.Create(
            "TC#" + CheckpointFile.SafeName(_run.RunId), TaskDispatch.RequestOf(_run.Prompt), Clock);
        _result.ContractHash = draft.Hash;
        JsonObject extra = new() { ["contract_id"] = draft.Id, ["contract_hash"] = draft.Hash };
        Dispatched(
            Verdict.Hitl, "TASK_CONTRACT_REQUESTED", "SYSTEM", ("contract_id", draft.Id), ("contract_hash", draft.Hash));
        extra["contract_draft"] = JsonNode.Parse(draft.Json.GetRawText());
        JsonObject gate = extra.DeepClone().AsObject();
        gate["dispatch_event"] = _result.Dispatch;
        _log.Emit(
            "GATE", "task_contract_gate", Verdict.Hitl, "TASK_CONTRACT_DRAFTED", decider: "USER", extra: gate);
        extra["note"] = "Draft only. Task execution requires explicit USER approval.";
        _log.Emit(
            "TASK_CONTRACT_DRAFTED", "task_contract_gate", Verdict.Hitl, "TASK_CONTRACT_DRAFTED", decider: "USER",
            extra: extra);
        Save(_checkpoint.Interrupt("task_contract_gate", "TASK_CONTRACT_DRAFTED"));
    }

    private void Dispatched(
        Verdict verdict, string reason, string decider, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        JsonObject extra = new() { ["dispatch_event"] = _result.Dispatch };
        foreach ((string name, JsonNode value) in more)
        {
            extra[name] = value;
        }

        _log.Emit("GATE", "dispatch_gate", verdict, reason, decider: decider, extra: extra);
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
