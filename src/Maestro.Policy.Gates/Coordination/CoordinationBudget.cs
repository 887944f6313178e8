namespace Maestro.Policy.Gates.Coordination;

/// <summary>How much coordination goes on without a human. Immutable.</summary>
/// <remarks>A negative number is the same as 0: nothing of it goes on.</remarks>
public sealed record CoordinationBudget
{
    /// <summary>How many agents may work together.</summary>
    /// <value>Different agents; 5 by default.</value>
    public int MaxAgents { get; init; } = 5;

    /// <summary>How often work may be handed over.</summary>
    /// <value>Handoffs; 8 by default.</value>
    public int MaxHandoffs { get; init; } = 8;

    /// <summary>How often tools may be used.</summary>
    /// <value>Uses; 20 by default.</value>
    public int MaxToolCalls { get; init; } = 20;

    /// <summary>How many messages may be sent.</summary>
    /// <value>Messages; 40 by default.</value>
    public int MaxMessages { get; init; } = 40;

    /// <summary>How often one agent may hand over to the same other one.</summary>
    /// <value>Handoffs; 2 by default.</value>
    public int MaxHandoffsPerPair { get; init; } = 2;

    /// <summary>How often one agent may hand over at all.</summary>
    /// <value>Handoffs; <see langword="null"/> by default: no limit of its own.</value>
    public int? MaxHandoffsPerAgent { get; init; }
}
