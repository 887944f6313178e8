using System.Text.Json;
using Maestro.Policy.Gates.Effects.Tools;

namespace Maestro.Policy.Gates.Tests.Effects.Diverse;

/// <summary>The diversified pipeline as two pipelines and a proxy. Nothing here is an orchestrator of its own.
/// </summary>
internal static class DiversePipelines
{
    private static readonly Codebook Book = DiverseBook.Book;

    public static AuditKey Key { get; } =
        AuditKey.FromBytes("control-plane", "demo_control_plane_secret_v1"u8);

    /// <summary>What a prompt is held against before anybody is told anything. What isn't known is asked about.
    /// </summary>
    public static GatePipeline<string> Precheck { get; } = GatePipeline.For<string>(Book)
        .Gate(DiverseBook.Precheck, static (prompt, gate) => prompt.Length > 0 ? gate.Pass()
            : gate.Pause(Book.Reason("SCHEMA_INVALID"), "schema_invalid"), new() { Name = "schema" })
        .Gate(DiverseBook.Precheck, static (prompt, gate) => !DiverseWords.Role.IsMatch(prompt) ? gate.Pass()
            : gate.Stop(Book.Reason("ROLE_IMPERSONATION_DETECTED"), "rx_role:v1"), new() { Name = "role" })
        .Gate(DiverseBook.Precheck, static (prompt, gate) => !DiverseWords.Override.IsMatch(prompt) ? gate.Pass()
            : gate.Stop(Book.Reason("POLICY_OVERRIDE_REQUEST"), "rx_policy_override:v1"), new() { Name = "override" })
        .Gate(DiverseBook.Precheck, static (prompt, gate) => !DiverseWords.PersonThenContact.IsMatch(prompt)
            ? gate.Pass()
            : gate.Pause(Book.Reason("AMBIGUOUS_SENSITIVE_INTENT"), "rx_ambiguous_sensitive:v1"),
            new() { Name = "person" })
        .Gate(DiverseBook.Precheck, static (prompt, gate) => !DiverseWords.Pii.IsMatch(prompt) ? gate.Pass()
            : gate.Stop(Book.Reason("PII_REQUEST_DETECTED"), "rx_pii_terms_ja:v1"), new() { Name = "pii" })
        .Gate(DiverseBook.Precheck, static (prompt, gate) => DiverseWords.General.IsMatch(prompt)
            ? gate.Pass("rx_non_pii_general:v1")
            : gate.Pause(Book.Reason("AMBIGUOUS_SENSITIVE_INTENT"), "default_conservative_pause"),
            new() { Name = "general", Reach = GateReach.Pause })
        .Unaudited("A test looks at decisions only.")
        .Build();

    public static ToolRegistry Tools { get; } = new(new Dictionary<string, ToolClass>
    {
        ["read_only_api"] = ToolClass.Benign,
        ["search_web"] = ToolClass.Benign,
        ["contacts_lookup"] = ToolClass.PersonalData,
        ["crm_query"] = ToolClass.PersonalData,
        ["mailbox_read"] = ToolClass.PersonalData,
        ["filesystem_read"] = ToolClass.PersonalData,
    });

    /// <summary>The signature of an instruction, and what the agent thinks of it itself.</summary>
    public static GatePipeline<DiverseInstruction> Agent { get; } = Signed()
        .Gate(DiverseBook.Agent, static (told, gate) => JudgeTools(told.Plan, gate), new() { Name = "tools" })
        .Gate(DiverseBook.Agent, static (told, gate) => SignalsIn(told) < 2 ? gate.Pass()
            : gate.Stop(Book.Reason("AGENT_REJECTED"), "agent_intent_struct:v1"), new() { Name = "signals" })
        .Build();

    /// <summary>An agent that looks at the signature and swallows everything else.</summary>
    public static GatePipeline<DiverseInstruction> GullibleAgent { get; } = Signed().Build();

    public static ToolProxy Proxy(ToolProxyReading reading, IAuditLog log) => new(
        new()
        {
            Layer = DiverseBook.Proxy,
            RefusedReason = Book.Reason("TOOL_ACCESS_BLOCKED"),
            Registry = Tools,
            Reading = reading,
        },
        log);

    public static int SignalsIn(DiverseInstruction told)
    {
        string text = DiverseText.Normal($"{told.Goal} {DiverseText.Json(told.Plan)}");
        return DiverseWords.Signals.Count(signal => signal.IsMatch(text));
    }

    /// <summary>The first tool of a plan that isn't one to use.</summary>
    public static string? BlockedTool(JsonElement plan) => plan.GetProperty("tools").EnumerateArray()
        .Select(DiverseText.Shown)
        .FirstOrDefault(static tool => Tools.ClassOf(tool) != ToolClass.Benign);

    private static GatePipelineBuilder<DiverseInstruction> Signed() => GatePipeline.For<DiverseInstruction>(Book)
        .Unaudited("A test looks at decisions only.")
        .Gate(DiverseBook.Signature, static (told, gate) => told.IsSignedWith(Key) ? gate.Pass()
            : gate.Stop(Book.Reason("BAD_SIGNATURE"), "bad_signature"));

    private static GateResult JudgeTools(JsonElement plan, GateContext gate) =>
        !plan.TryGetProperty("tools", out JsonElement tools) || tools.ValueKind != JsonValueKind.Array
            ? gate.Stop(Book.Reason("AGENT_REJECTED"), "plan_tools_type_invalid")
        : BlockedTool(plan) is not null
            ? gate.Stop(Book.Reason("TOOL_ACCESS_BLOCKED"), "agent_plan_tool_block:v1")
        : gate.Pass();
}
