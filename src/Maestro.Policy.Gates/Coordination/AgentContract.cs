using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>What one agent is for, and what it may do. Immutable.</summary>
public sealed record AgentContract
{
    /// <summary>Who it is about.</summary>
    /// <value>Compared by ordinal; there is no default.</value>
    public required string AgentId { get; init; }

    /// <summary>What the agent is there for.</summary>
    /// <value>Such as <c>planner</c>; a blank one is a fault. There is no default.</value>
    public required string Role { get; init; }

    /// <summary>The tools that the agent may use.</summary>
    /// <value>Names, compared by ordinal; none by default.</value>
    public ImmutableArray<string> AllowedTools { get; init; } = [];

    /// <summary>What the agent mustn't do, beside the side effects that no agent may do unasked.</summary>
    /// <value>Names of actions; none by default.</value>
    public ImmutableArray<string> ForbiddenActions { get; init; } = [];

    /// <summary>What the agent may look at.</summary>
    /// <value>A blank one and <c>unclear</c> are faults; <c>assigned_task_only</c> by default.</value>
    public string InputScope { get; init; } = "assigned_task_only";

    /// <summary>What the agent hands in.</summary>
    /// <value>The name of a form; blank by default, which is a fault.</value>
    public string OutputSchema { get; init; } = "";
}
