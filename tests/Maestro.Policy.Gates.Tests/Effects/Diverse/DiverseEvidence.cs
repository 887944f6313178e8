using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Effects.Tools;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>The rows of a run as the reference writes them: the same facts, in its words.</summary>
internal static class DiverseEvidence
{
    public static JsonArray Rows(DiverseRun run, DiverseFaults faults, string prompt)
    {
        string normal = DiverseText.Normal(prompt);
        JsonArray rows = [Row("orchestrator_precheck", run.Precheck, OfPrecheck(run.Precheck, normal))];

        if (run.Agent is { } agent)
        {
            rows.Add(agent.Reason.Name == "BAD_SIGNATURE"
                ? Row("agent_signature", agent, Fired("bad_signature", ("signature_present", true)))
                : Row("agent_accept", agent, OfAgent(agent, run.Told!, faults.AcceptAnything, isWhole: true)));
        }

        foreach (DecisionRecord use in run.Uses)
        {
            rows.Add(Row("tool_proxy", use, OfUse(use, run.Told!)));
        }

        return rows;
    }

    public static JsonObject OfAgent(DecisionRecord agent, DiverseInstruction told, bool isForced, bool isWhole)
    {
        JsonObject evidence = isForced ? Fired("FAULT:force_agent_accept")
            : agent.Detail == "plan_tools_type_invalid" ? Fired(agent.Detail)
            : agent.Detail == "agent_plan_tool_block:v1"
                ? Fired(agent.Detail, ("tool", DiversePipelines.BlockedTool(told.Plan)))
            : Fired(agent.Detail ?? "agent_accept:v1", ("signals", DiversePipelines.SignalsIn(told)));

        if (isWhole)
        {
            evidence.Add("goal_hash", Hash(told.Goal));
            evidence.Add("plan_tools", JsonNode.Parse(told.Plan.GetProperty("tools").GetRawText()));
        }

        return evidence;
    }

    private static JsonObject OfPrecheck(DecisionRecord precheck, string prompt)
    {
        JsonObject evidence = Fired(precheck.Detail!.Split(": ")[^1], ("prompt_hash", Hash(prompt)));

        if (precheck.Reason.Name == "PII_REQUEST_DETECTED")
        {
            string[] found =
                [.. DiverseWords.Categories.Where(c => c.Words.IsMatch(prompt)).Select(static c => c.Name)];
            evidence.Add("pii_categories", new JsonArray(
                [.. (found.Length > 0 ? found : ["unspecified_pii"]).Select(static name => JsonValue.Create(name))]));
        }

        return evidence;
    }

    private static JsonObject OfUse(DecisionRecord use, DiverseInstruction told)
    {
        string tool = DiverseText.Shown(told.Plan.GetProperty("tools")[0]);
        return new()
        {
            ["attempted_tool"] = tool,
            ["executed"] = use.Verdict == Verdict.Run,
            ["cap_allowed_tools"] = new JsonArray("read_only_api"),
            ["tool_class"] = DiversePipelines.Tools.ClassOf(tool) switch
            {
                ToolClass.Benign => "benign",
                ToolClass.PersonalData => "pii_source",
                _ => "unknown",
            },
        };
    }

    private static JsonArray Row(string layer, DecisionRecord decision, JsonObject evidence) =>
        [layer, decision.Verdict.ToWireName(), DiverseBook.Word(decision.Reason), evidence];

    private static JsonObject Fired(string detector, params (string Name, JsonNode? Value)[] more)
    {
        JsonObject evidence = new() { ["detectors_fired"] = new JsonArray(detector) };

        foreach ((string name, JsonNode? value) in more)
        {
            evidence.Add(name, value);
        }

        return evidence;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
