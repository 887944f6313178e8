using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.TaskContracts;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <content>What a message asks for.</content>
internal sealed partial class DocumentOrchestrator
{
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
                Dispatched(
                    Verdict.Run, "TASK_CONTRACT_APPROVED", "USER", ("has_task_contract", _run.Contract is not null));
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
            Verdict.Hitl, "TASK_CONTRACT_REQUESTED", "SYSTEM", ("contract_id", draft.Id),
            ("contract_hash", draft.Hash));
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
}
