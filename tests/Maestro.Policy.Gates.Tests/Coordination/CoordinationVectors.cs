using System.Text.Json;
using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy.Gates.Tests.Coordination;

/// <summary>Reads recorded coordinations.</summary>
internal static class CoordinationVectors
{
    public static CoordinationPlan Plan(JsonElement item) => new()
    {
        Contracts = [.. item.GetProperty("contracts").EnumerateArray().Select(Contract)],
        Handoffs =
        [
            .. Rows(item, "handoffs").Select(static row => new AgentHandoff(row[0], row[1], row[2])),
        ],
        ToolUses =
        [
            .. Rows(item, "tool_uses")
                .Select(static row => new AgentToolUse(row[0], row[1], row.ElementAtOrDefault(2) ?? "")),
        ],
        Messages = [.. Rows(item, "messages").Select(static row => new AgentMessage(row[0], row[1]))],
    };

    public static CoordinationRules Rules(JsonElement item, CoordinationRules rules)
    {
        CoordinationBudget plain = new();
        JsonElement budget = item.GetProperty("budget");
        int Of(string name, int otherwise) =>
            budget.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : otherwise;
        return rules with
        {
            Budget = new()
            {
                MaxAgents = Of("max_agents", plain.MaxAgents),
                MaxHandoffs = Of("max_handoffs", plain.MaxHandoffs),
                MaxToolCalls = Of("max_tool_calls", plain.MaxToolCalls),
                MaxMessages = Of("max_messages", plain.MaxMessages),
                MaxHandoffsPerPair = Of("max_handoffs_per_pair", plain.MaxHandoffsPerPair),
            },
        };
    }

    private static AgentContract Contract(JsonElement item)
    {
        string? Text(string name) =>
            item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        string[] Texts(string name) => item.TryGetProperty(name, out JsonElement value)
            ? [.. value.EnumerateArray().Select(static text => text.GetString()!)]
            : [];
        AgentContract contract = new()
        {
            AgentId = Text("agent_id")!,
            Role = Text("role")!,
            AllowedTools = [.. Texts("allowed_tools")],
            ForbiddenActions = [.. Texts("forbidden_actions")],
        };
        return contract with
        {
            InputScope = Text("input_scope") ?? contract.InputScope,
            OutputSchema = Text("output_schema") ?? contract.OutputSchema,
        };
    }

    private static IEnumerable<string[]> Rows(JsonElement item, string name) => item.GetProperty(name).EnumerateArray()
        .Select(static row => row.EnumerateArray().Select(static text => text.GetString()!).ToArray());
}
