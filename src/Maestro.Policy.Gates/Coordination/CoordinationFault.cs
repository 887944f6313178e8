namespace Maestro.Policy.Gates.Coordination;

/// <summary>Why a coordination needs a human, in the order in which it is looked for. The default value is
/// <see cref="AgentBudgetExceeded"/>.</summary>
public enum CoordinationFault : byte
{
    /// <summary><c>COORD_AGENT_BUDGET_EXCEEDED</c>: too many agents.</summary>
    AgentBudgetExceeded = 0,

    /// <summary><c>COORD_ROLE_CONTRACT_MISSING</c>: an agent without a contract, or a contract without a role.
    /// </summary>
    RoleContractMissing = 1,

    /// <summary><c>COORD_OUTPUT_SCHEMA_MISSING</c>: a contract doesn't say what is handed in.</summary>
    OutputSchemaMissing = 2,

    /// <summary><c>COORD_SCOPE_UNCLEAR</c>: a contract doesn't say what may be looked at, or there are two for one
    /// agent.</summary>
    ScopeUnclear = 3,

    /// <summary><c>COORD_HANDOFF_BUDGET_EXCEEDED</c>: work is handed over too often.</summary>
    HandoffBudgetExceeded = 4,

    /// <summary><c>COORD_HANDOFF_LOOP_DETECTED</c>: work comes back to where it was, or goes the same way too often.
    /// </summary>
    HandoffLoop = 5,

    /// <summary><c>COORD_TOOL_CALL_BUDGET_EXCEEDED</c>: tools are used too often.</summary>
    ToolCallBudgetExceeded = 6,

    /// <summary><c>COORD_EXTERNAL_SIDE_EFFECT_ROUTE_TO_ACC</c>: something is done that no agent may do unasked.
    /// </summary>
    ExternalSideEffect = 7,

    /// <summary><c>COORD_UNAPPROVED_TOOL</c>: a tool that the agent's contract doesn't allow.</summary>
    UnapprovedTool = 8,

    /// <summary><c>COORD_MESSAGE_BUDGET_EXCEEDED</c>: too many messages.</summary>
    MessageBudgetExceeded = 9,
}
