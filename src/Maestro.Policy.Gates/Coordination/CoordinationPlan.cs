using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>Who works with whom, and what they do: what a coordination is judged by. Immutable.</summary>
/// <remarks>Contracts are the host's word and not the agents': an agent that writes its own contract has none.
/// </remarks>
public sealed record CoordinationPlan
{
    /// <summary>No agent takes part: the host says that there is nothing to coordinate.</summary>
    /// <value>The only plan without a contract that isn't asked about.</value>
    public static CoordinationPlan Nothing { get; } = new();

    /// <summary>What the agents are for.</summary>
    /// <value>One contract for each agent; none by default, which is a fault.</value>
    public ImmutableArray<AgentContract> Contracts { get; init; } = [];

    /// <summary>Who handed over to whom.</summary>
    /// <value>In the order of time; none by default.</value>
    public ImmutableArray<AgentHandoff> Handoffs { get; init; } = [];

    /// <summary>Which tools were used, or will be.</summary>
    /// <value>In the order of time; none by default.</value>
    public ImmutableArray<AgentToolUse> ToolUses { get; init; } = [];

    /// <summary>Who sent messages.</summary>
    /// <value>In the order of time; none by default.</value>
    public ImmutableArray<AgentMessage> Messages { get; init; } = [];
}
