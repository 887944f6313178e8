using System.Collections.Immutable;
using System.Globalization;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>What was found out about a coordination: it may go on, or a human is needed. Immutable.</summary>
public sealed record CoordinationReview
{
    internal CoordinationReview(CoordinationFault? fault, string detail) => (Fault, Detail) = (fault, detail);

    /// <summary>Why a human is needed.</summary>
    /// <value><see langword="null"/> when none is.</value>
    public CoordinationFault? Fault { get; }

    /// <summary>The reason, in the reference's words.</summary>
    /// <value><c>COORD_OK</c>, or the word of the fault.</value>
    public string Reason => Fault is { } fault ? WordOf(fault) : "COORD_OK";

    /// <summary>Which agent it is about, or which one hands over.</summary>
    /// <value>Empty when it is about none.</value>
    public string AgentId { get; internal init; } = "";

    /// <summary>Which agent takes over.</summary>
    /// <value>Empty when it isn't about a handoff.</value>
    public string TargetAgentId { get; internal init; } = "";

    /// <summary>Which handoff it is about.</summary>
    /// <value>Empty when it isn't about one.</value>
    public string HandoffId { get; internal init; } = "";

    /// <summary>What to add for people. It may quote an action or a tool of the plan.</summary>
    /// <value>One line.</value>
    public string Detail { get; }

    /// <summary>What a row says about the coordination beside the decision.</summary>
    /// <returns>Four members, in the reference's order; names of agents are the plan's.</returns>
    public ImmutableArray<AuditField> ToFields() =>
    [
        new("agent_id", AgentId), new("target_agent_id", TargetAgentId),
        new("handoff_id", HandoffId), new("detail", Detail),
    ];

    internal static string WordOf(CoordinationFault fault) => fault switch
    {
        CoordinationFault.AgentBudgetExceeded => "COORD_AGENT_BUDGET_EXCEEDED",
        CoordinationFault.RoleContractMissing => "COORD_ROLE_CONTRACT_MISSING",
        CoordinationFault.OutputSchemaMissing => "COORD_OUTPUT_SCHEMA_MISSING",
        CoordinationFault.ScopeUnclear => "COORD_SCOPE_UNCLEAR",
        CoordinationFault.HandoffBudgetExceeded => "COORD_HANDOFF_BUDGET_EXCEEDED",
        CoordinationFault.HandoffLoop => "COORD_HANDOFF_LOOP_DETECTED",
        CoordinationFault.ToolCallBudgetExceeded => "COORD_TOOL_CALL_BUDGET_EXCEEDED",
        CoordinationFault.ExternalSideEffect => "COORD_EXTERNAL_SIDE_EFFECT_ROUTE_TO_ACC",
        CoordinationFault.UnapprovedTool => "COORD_UNAPPROVED_TOOL",
        _ => "COORD_MESSAGE_BUDGET_EXCEEDED",
    };

    /// <summary>How much of everything a plan holds.</summary>
    internal static string Counts(CoordinationPlan plan, int agents) => string.Create(
        CultureInfo.InvariantCulture,
        $"agents={agents} handoffs={plan.Handoffs.Length} tool_calls={plan.ToolUses.Length} " +
        $"messages={plan.Messages.Length}");
}
