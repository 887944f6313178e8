using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.Effects.Tools;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>The recorded runs of the diversified pipeline, made of pipelines, a capability and a proxy.</summary>
[Trait("Category", "Conformance")]
public sealed class DiverseConformanceTests
{
    private static readonly VectorFamily Runs = VectorFamily.Load("gates", "diverse_orchestrator");
    private static readonly VectorFamily Units = VectorFamily.Load("gates", "diverse_units");

    [Fact]
    public void Runs_AreTheSame() => Runs.AssertAll(static item =>
    {
        string prompt = item.GetProperty("prompt").GetString()!;
        DiverseFaults faults = Faults(item);
        DiverseRun run = new DiverseRun(faults, ToolProxyReading.Reference).RunAsync(prompt).Result;
        JsonObject found = new()
        {
            ["final"] = Words(run.Final),
            ["precheck"] = Words(run.Precheck),
            ["agent"] = run.Agent is { } agent ? Words(agent) : new JsonArray(null, null),
            ["dispatched"] = run.Agent is { } told && told.Reason.Name != "BAD_SIGNATURE",
            ["tool_executed"] = run.Uses.Any(static use => use.Verdict == Verdict.Run),
            ["events"] = DiverseEvidence.Rows(run, faults, prompt),
        };
        JsonNode expected = JsonNode.Parse(item.GetProperty("expect").GetRawText())!;

        return IsPauseThatMasksAStop(item, faults, prompt)
            ? VectorCases.Unlike(string.Join(' ', Words(run.Final)), "STOPPED PII_REQUEST_DETECTED")
            : JsonNode.DeepEquals(found, expected) ? null
            : $"{found.ToJsonString()}, expected {expected.ToJsonString()}";
    });

    // Where no tool is refused, the strict reading says the same; where one is, the outcome is a stop.
    [Fact]
    public void RefusedTool_IsAStop_InTheStrictReading() => Runs.AssertAll(static item =>
    {
        string prompt = item.GetProperty("prompt").GetString()!;
        DiverseRun lax = new DiverseRun(Faults(item), ToolProxyReading.Reference).RunAsync(prompt).Result;
        DiverseRun strict = new DiverseRun(Faults(item), ToolProxyReading.Strict).RunAsync(prompt).Result;
        bool isRefused = lax.Uses.Any(static use => use.Verdict != Verdict.Run);

        return VectorCases.Unlike(
            string.Join(' ', Words(strict.Final)),
            isRefused ? "STOPPED TOOL_ACCESS_BLOCKED" : string.Join(' ', Words(lax.Final)));
    });

    [Fact]
    public void Proxy_RefusesTheSame() => Units.AssertAll(
        static item =>
        {
            JsonElement capability = item.GetProperty("capability");
            string[] tools = !capability.TryGetProperty("allowed_tools", out JsonElement listed) ? []
                : listed.ValueKind == JsonValueKind.String ? [listed.GetString()!]
                : [.. listed.EnumerateArray().Select(DiverseText.Shown)];
            bool isUsed = UsesAsync(item.GetProperty("tool").GetString()!, tools).Result;

            return isUsed == item.GetProperty("expect").GetBoolean() ? null : $"executed: {isUsed}";
        },
        VectorCases.Op("proxy"));

    // A RUN for another reason than that all is well doesn't come out of a pipeline, and nothing else has a permit.
    [Fact]
    public void Capability_IsHandedOutForTheSame() => Units.AssertAll(
        static item =>
        {
            bool isRun = item.GetProperty("decision").ValueEquals("RUN")
                && item.GetProperty("reason_code").ValueEquals("OK_NON_PII");
            string[] listed = PermitAsync(isRun).Result is { } permit
                && ToolCapability.Grant(permit, ["read_only_api"], out _).Lists("read_only_api")
                    ? ["read_only_api"] : [];

            return VectorCases.Unlike(
                string.Join(' ', listed),
                string.Join(' ', item.GetProperty("expect").EnumerateArray().Select(DiverseText.Shown)));
        },
        VectorCases.Op("capability"));

    [Fact]
    public void Signatures_AreTheSame() => Units.AssertAll(
        static item =>
        {
            using AuditKey key = AuditKey.ToVerify("k", System.Text.Encoding.UTF8.GetBytes(Text(item, "secret")));
            string found =
                DiverseInstruction.Sign(key, Text(item, "run_id"), Text(item, "goal"), item.GetProperty("plan"));

            return VectorCases.Unlike(found, Text(item, "expect"));
        },
        VectorCases.Op("sign"));

    [Fact]
    public void Agent_AcceptsTheSame() => Units.AssertAll(
        static item =>
        {
            (string goal, JsonElement plan) = (Text(item, "goal"), item.GetProperty("plan"));
            DiverseInstruction told =
                new("R", goal, plan, DiverseInstruction.Sign(DiversePipelines.Key, "R", goal, plan));
            DecisionRecord agent = DiversePipelines.Agent.EvaluateAsync(told, new("R")).AsTask().Result.ToRecord();
            JsonArray found = Words(agent);
            found.Add(DiverseEvidence.OfAgent(agent, told, isForced: false, isWhole: false));
            JsonNode expected = JsonNode.Parse(item.GetProperty("expect").GetRawText())!;

            return JsonNode.DeepEquals(found, expected) ? null : $"{found.ToJsonString()}, expected {expected}";
        },
        VectorCases.Op("accept"));

    [Fact]
    public void Texts_AreNormalisedAlike() => Units.AssertAll(
        static item => VectorCases.Unlike(
            DiverseText.Normal(DiverseText.Shown(item.GetProperty("text"))), Text(item, "expect")),
        VectorCases.Op("normalize"));

    [Fact]
    public void EveryOperation_IsTested() => Units.AssertAll(
        static _ => null,
        static item => Text(item, "op") is "proxy" or "capability" or "sign" or "accept" or "normalize"
            ? true : throw new InvalidOperationException($"The operation of {Text(item, "id")} is new."));

    [Fact]
    public void Tools_AreThoseOfTheReference() => Units.AssertAll(
        static _ => Units.Header.GetProperty("tool_registry").EnumerateObject()
            .Select(static tool => VectorCases.Unlike(
                DiversePipelines.Tools.ClassOf(tool.Name) == ToolClass.Benign ? "benign" : "pii_source",
                tool.Value.GetProperty("class").GetString()))
            .FirstOrDefault(static fault => fault is not null),
        static item => item.GetProperty("op").ValueEquals("normalize"));

    // DEV-DIVERSE-001.
    private static bool IsPauseThatMasksAStop(JsonElement item, DiverseFaults faults, string prompt) =>
        !faults.RunAnything
        && item.GetProperty("expect").GetProperty("precheck")[1].ValueEquals("AMBIGUOUS_SENSITIVE_INTENT")
        && DiverseWords.Pii.IsMatch(DiverseText.Normal(prompt));

    private static async Task<bool> UsesAsync(string tool, string[] listed)
    {
        ToolCapability capability = ToolCapability.Grant((await PermitAsync(isRun: true))!, listed, out _);
        ToolProxy proxy = DiversePipelines.Proxy(ToolProxyReading.Strict, new MemoryAuditLog());
        return (await proxy.UseAsync(capability, tool)).Match(
            run: call => call.Redeem().Tool == tool, hitl: static _ => false, stop: static _ => false);
    }

    private static async Task<Permit<string>?> PermitAsync(bool isRun) =>
        (await DiversePipelines.Precheck.EvaluateAsync(isRun ? "一般論" : "住所", new("R")))
            .TryGetPermit(out Permit<string>? permit) ? permit : null;

    private static JsonArray Words(DecisionRecord decision) =>
        [decision.Verdict.ToWireName(), DiverseBook.Word(decision.Reason)];

    private static DiverseFaults Faults(JsonElement item)
    {
        JsonElement faults = item.GetProperty("faults");
        return new(
            Is("force_orchestrator_run"), Is("force_agent_accept"), Is("force_plan_pii_tool"),
            Is("force_plan_unknown_tool"), Is("tamper_signature"));

        bool Is(string name) => faults.ValueKind == JsonValueKind.Object
            && faults.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
