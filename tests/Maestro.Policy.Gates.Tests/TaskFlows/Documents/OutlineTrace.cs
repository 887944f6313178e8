using System.Text.Json.Nodes;
using Maestro.Policy.Gates.TaskFlows;

namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>Writes down what happens, in the reference's rows.</summary>
internal sealed class OutlineTrace : IPipelineObserver
{
    private const string Instructions = "Regenerate output to match the contract schema for this kind.";

    public JsonArray Rows { get; } = [];

    public OutlineTask Task { get; set; } = null!;

    public void GateAnswered(RunContext run, in GateReport report)
    {
        if (report.IsApproved || report.Outcome == GateOutcome.NotAsked)
        {
            return;
        }

        bool isPass = report.Outcome == GateOutcome.Pass;
        if (isPass && report.Gate == "preflight")
        {
            Add("AGENT_OUTPUT", "agent", Verdict.Run, "AGENT_OUTPUT_PREVIEW");
            return;
        }

        string layer = report.Layer.Name;
        Verdict verdict = isPass ? Verdict.Run : report.Outcome == GateOutcome.Pause ? Verdict.Hitl : Verdict.Stop;
        string reason = !isPass ? report.Reason.Name : layer switch
        {
            "meaning" => report.Detail == "Named" ? "MEANING_KIND_MATCH" : "MEANING_GENERIC_ALLOW_ALL",
            "consistency" => "CONTRACT_OK",
            "rfl" => "REL_OK",
            "ethics" => "ETHICS_OK",
            _ => "ACC_OK",
        };
        Add(
            $"GATE_{layer.ToUpperInvariant()}", layer, verdict, reason, isSealed: verdict == Verdict.Stop,
            isOverrideable: verdict == Verdict.Hitl && layer != "acc");
    }

    public void Assigned() =>
        Add("TASK_ASSIGNED", "orchestrator", Verdict.Run, "TASK_ASSIGNED", extra: ("kind", Task.Kind));

    public void Asked(HumanQuestion question) =>
        Add("HITL_REQUESTED", question.Layer.Name, Verdict.Hitl, question.Reason.Name, isOverrideable: true);

    public void Decided(bool isYes, string? error)
    {
        if (error is not null)
        {
            Add(
                "HITL_RESOLVER_FAILED", "hitl_finalize", Verdict.Stop, "HITL_RESOLVER_FAILED", decider: "USER",
                extra: ("error_type", error));
        }

        Add(
            "HITL_DECIDED", "hitl_finalize", isYes ? Verdict.Run : Verdict.Stop,
            isYes ? "HITL_CONTINUE" : "HITL_STOP", decider: "USER");
    }

    public void Written() =>
        Add("ARTIFACT_WRITTEN", "orchestrator", Verdict.Run, "ARTIFACT_WRITTEN", extra: ("artifact", Task.FileName));

    /// <summary>Why the task ended, in the reference's words: the verdict, the layer and the reason.</summary>
    public (Verdict Verdict, string? Layer, string Reason) Ended(TaskOutcome<string> outcome)
    {
        string layer = outcome.Decision.Layer.Name;
        string reason = outcome.Decision.Reason.Name;
        switch (outcome.End)
        {
            case TaskEnd.Done:
                return (Verdict.Run, null, "OK");
            case TaskEnd.Refused:
                Skipped(Verdict.Stop, "HITL_STOP", decider: "USER");
                return (Verdict.Stop, layer, "HITL_STOP");
            case TaskEnd.Held when layer == "acc":
                Skipped(Verdict.Hitl, "ACC_BLOCKED");
                return (Verdict.Hitl, layer, "ACC_BLOCKED");
            case TaskEnd.Held:
                Add("REGEN_REQUESTED", "orchestrator", Verdict.Run, "REGEN_FOR_CONSISTENCY");
                Add(
                    "REGEN_INSTRUCTIONS", "orchestrator", Verdict.Run, "REGEN_INSTRUCTIONS_V1",
                    extra: ("instructions", Instructions));
                Skipped(Verdict.Hitl, reason);
                return (Verdict.Hitl, layer, reason);
            default:
                Add("ARTIFACT_SKIPPED", layer, Verdict.Stop, reason, isSealed: true);
                return (Verdict.Stop, layer, reason);
        }
    }

    private void Skipped(Verdict verdict, string reason, string decider = "SYSTEM") =>
        Add(
            "ARTIFACT_SKIPPED", "orchestrator", verdict, reason, isOverrideable: verdict == Verdict.Hitl,
            decider: decider);

    private void Add(
        string name, string layer, Verdict verdict, string reason, bool isSealed = false, bool isOverrideable = false,
        string decider = "SYSTEM", (string Name, string Value)? extra = null) =>
        Rows.Add((JsonNode)new JsonArray(
            Task.Id, name, layer, verdict.ToWireName(), isSealed, isOverrideable, decider, reason,
            extra is { } more ? new JsonObject { [more.Name] = more.Value } : null));
}
