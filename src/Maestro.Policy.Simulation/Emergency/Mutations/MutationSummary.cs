using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Simulation.Emergency.Mutations;

/// <summary>What came of a bench.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MutationSummary
{
    internal MutationSummary()
    {
    }

    /// <summary>How many runs ended in which state.</summary>
    /// <value>States that occurred, in the order in which they did.</value>
    public required ImmutableArray<(ContractState State, long Count)> States { get; init; }

    /// <summary>How many steps had which reason.</summary>
    /// <value>The 20 most frequent; of equal ones the first that occurred comes first.</value>
    public required ImmutableArray<(ReasonCode Reason, long Count)> Reasons { get; init; }

    /// <summary>Steps that sealed on a layer that must not.</summary>
    /// <value>The first 50; none, unless the engine is broken.</value>
    public required ImmutableArray<MutationViolation> Violations { get; init; }

    /// <summary>The trust at the end.</summary>
    /// <value>The state.</value>
    public required TrustState TrustAfter { get; init; }
}
