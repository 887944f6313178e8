using System.Text;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Checkpoints;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <content>The tasks, one after the other.</content>
internal sealed partial class DocumentOrchestrator
{
    private void Work()
    {
        foreach ((string id, string kind, string extension) in DemoDocument.Tasks)
        {
            if (_run.Resumes && _checkpoint.Task(id) is { IsOpen: false } done)
            {
                Skip(done);
                continue;
            }

            Save(_checkpoint.Start(id));
            _log.Emit("TASK_ASSIGNED", "orchestrator", Verdict.Run, "TASK_ASSIGNED", id, extra: new()
            {
                ["kind"] = kind, ["checkpoint_path"] = CheckpointPath,
            });
            if (!Do(id, kind, extension) && _run.StopsOnInterruption)
            {
                // The reference forgets what was dispatched when a task is interrupted.
                _result.Dispatch = null;
                return;
            }
        }

        Finish();
    }

    private void Skip(CheckpointTask task)
    {
        _log.Emit(
            "TASK_SKIPPED_BY_CHECKPOINT", "checkpoint_gate", Verdict.Run, "ARTIFACT_HASH_VERIFIED", task.Id,
            extra: new()
            {
                ["kind"] = task.Kind, ["artifact_path"] = task.Artifact!.Path,
                ["artifact_sha256"] = task.Artifact.Sha256,
            });
        _result.Artifacts.Add(task.Id);
        _result.Tasks.Add((task.Id, Verdict.Run, null, "TASK_ALREADY_COMPLETED", true));
    }

    private bool Do(string id, string kind, string extension)
    {
        string meaning = DemoDocument.Meaning(_run.Prompt, kind);
        bool isMeant = meaning != "MEANING_KIND_MISSING";
        Gate("meaning_gate", isMeant ? Verdict.Run : Verdict.Hitl, meaning, id, kind);
        if (!isMeant)
        {
            return Interrupted(id, Verdict.Hitl, "meaning_gate", meaning);
        }

        (JsonObject draft, string text) =
            DemoDocument.Write(kind, _run.HasFault(kind, "leak_email"), _run.HasFault(kind, "break_contract"));
        string safe = DemoDocument.Redact(text);
        _log.Emit(
            "AGENT_OUTPUT", "agent", Verdict.Run, "AGENT_OUTPUT_SAFE_PREVIEW", id, extra: new() { ["preview"] = safe });
        string consistency = DemoDocument.Consistency(kind, draft);
        bool isConsistent = consistency == "CONTRACT_OK";
        Gate("consistency_gate", isConsistent ? Verdict.Run : Verdict.Hitl, consistency, id, kind);
        if (!isConsistent)
        {
            return Interrupted(id, Verdict.Hitl, "consistency_gate", consistency, regenerates: true);
        }

        bool hasMail = DemoDocument.HasMail(text);
        string ethics = hasMail ? "ETHICS_EMAIL_DETECTED" : "ETHICS_OK";
        Gate("ethics_gate", hasMail ? Verdict.Stop : Verdict.Run, ethics, id, kind);
        return hasMail ? Interrupted(id, Verdict.Stop, "ethics_gate", ethics)
            : _contract?.Prohibits("write_artifacts") == true ? Prohibited(id)
            : Written(id, $"{id}.{extension}.txt", safe);
    }

    private void Gate(string layer, Verdict verdict, string reason, string id, string kind) =>
        _log.Emit("GATE", layer, verdict, reason, id, extra: new() { ["kind"] = kind });

    private bool Interrupted(string id, Verdict verdict, string layer, string reason, bool regenerates = false)
    {
        Save(_checkpoint.Interrupt(id, layer, reason));
        if (regenerates)
        {
            _log.Emit(
                "REGEN_REQUESTED", "orchestrator", Verdict.Hitl, "REGEN_FOR_CONSISTENCY", id, extra: AtCheckpoint());
        }

        _log.Emit(
            "CHECKPOINT_CREATED_AFTER_INTERRUPTION", "checkpoint_gate", Verdict.Hitl, reason, id,
            extra: AtCheckpoint());
        _result.Tasks.Add((id, verdict, layer, reason, false));
        return false;
    }

    private bool Prohibited(string id)
    {
        const string Reason = "PROHIBITED_ACTION_DETECTED";
        Save(_checkpoint.Interrupt(id, "consistency_gate", Reason));
        _log.Emit(Reason, "consistency_gate", Verdict.Stop, Reason, id, extra: new()
        {
            ["prohibited_action"] = "write_artifacts", ["checkpoint_path"] = CheckpointPath,
        });
        _result.Tasks.Add((id, Verdict.Stop, "consistency_gate", Reason, false));
        return false;
    }

    private bool Written(string id, string name, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        _storage.Write("/w/art/" + name, content);
        CheckpointArtifact artifact = _file.Seal(_run.RunId, id, "art/" + name, content);
        Save(_checkpoint.Complete(id, artifact));
        _log.Emit("ARTIFACT_WRITTEN", "orchestrator", Verdict.Run, "ARTIFACT_HASH_WRITTEN", id, extra: new()
        {
            ["artifact_path"] = artifact.Path, ["artifact_sha256"] = artifact.Sha256,
            ["artifact_hmac"] = artifact.Hmac, ["checkpoint_path"] = CheckpointPath,
        });
        Note("TASK_CHECKPOINT_SAVED", "CHECKPOINT_HASH_WRITTEN", id);
        _result.Artifacts.Add(id);
        _result.Tasks.Add((id, Verdict.Run, null, "OK", true));
        return true;
    }

    private void Finish()
    {
        if (_checkpoint.AreAllCompleted)
        {
            Save(_checkpoint.Finish());
        }

        _result.Decision = _result.Tasks.All(static task => task.Decision == Verdict.Run) ? Verdict.Run : Verdict.Hitl;
        JsonObject extra = Estimated();
        extra["tasks_total"] = _result.Tasks.Count;
        extra["artifacts_written_task_ids"] = List(_result.Artifacts);
        extra["checkpoint_path"] = CheckpointPath;
        extra["checkpoint_status"] = _checkpoint.Status.ToString().ToUpperInvariant();
        _log.Emit(
            "RUN_SUMMARY", "orchestrator", _result.Decision, "RUN_COMPLETE", overrideable: false, extra: extra);
    }
}
