using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy.Gates.Tests.Coordination;

/// <summary>Agents under contract, and the words to ask about them.</summary>
internal static class CoordinationBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0", "codebook_name": "Coordination", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "coordination_gate": 1, "relativity_gate": 2, "ethics_gate": 3, "acc_gate": 4 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "COORD_AGENT_BUDGET_EXCEEDED": 1, "COORD_ROLE_CONTRACT_MISSING": 2,
              "COORD_OUTPUT_SCHEMA_MISSING": 3, "COORD_SCOPE_UNCLEAR": 4, "COORD_HANDOFF_BUDGET_EXCEEDED": 5,
              "COORD_HANDOFF_LOOP_DETECTED": 6, "COORD_TOOL_CALL_BUDGET_EXCEEDED": 7,
              "COORD_EXTERNAL_SIDE_EFFECT_ROUTE_TO_ACC": 8, "COORD_UNAPPROVED_TOOL": 9,
              "COORD_MESSAGE_BUDGET_EXCEEDED": 10
            }
          }
        }
        """);

    public static Layer Layer { get; } = Book.Layer("coordination_gate");

    public static CoordinationGateOptions Options { get; } = new() { Layer = Layer };

    /// <summary>Agents with a complete contract each, who may read.</summary>
    public static CoordinationPlan Plan(params string[] agents) => new()
    {
        Contracts = [.. agents.Select(Contract)],
    };

    public static AgentContract Contract(string agent) =>
        new() { AgentId = agent, Role = "planner", AllowedTools = ["read", "push"], OutputSchema = "v1" };

    /// <summary>Handoffs written as <c>a>b b>c</c>.</summary>
    public static CoordinationPlan With(this CoordinationPlan plan, string handoffs) => plan with
    {
        Handoffs =
        [
            .. handoffs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(static (pair, at) => new AgentHandoff($"H{at}", pair.Split('>')[0], pair.Split('>')[1])),
        ],
    };
}
