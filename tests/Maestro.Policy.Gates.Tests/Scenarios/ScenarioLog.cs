using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Gates.Tests.Scenarios;

/// <summary>Writes the rows of a run as the reference does: redacted, with its defaults.</summary>
internal sealed class ScenarioLog(IndexedAuditChain chain, string runId)
{
    /// <summary>Writes a row; pauses are overrideable where nothing else is said.</summary>
    public void Emit(
        string @event, string layer, Verdict verdict, string reason, string? task = null, string decider = "SYSTEM",
        bool? overrideable = null, JsonObject? extra = null)
    {
        JsonObject row = new()
        {
            ["run_id"] = runId, ["event"] = @event, ["layer"] = layer, ["decision"] = Word(verdict),
            ["reason_code"] = reason, ["sealed"] = false,
            ["overrideable"] = overrideable ?? verdict == Verdict.Hitl, ["final_decider"] = decider,
            ["ts"] = "2026-01-02T12:04:05+09:00",
        };
        if (task is not null)
        {
            row["task_id"] = task;
        }

        foreach ((string name, JsonNode? value) in extra ?? [])
        {
            row[name] = value?.DeepClone();
        }

        chain.Append(JsonSerializer.SerializeToElement(DemoDocument.Redact(row)));
    }

    /// <summary>How the reference writes a verdict.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Run => "RUN",
        Verdict.Hitl => "PAUSE_FOR_HITL",
        _ => "STOPPED",
    };
}
