using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>The abnormal runs of a batch, for people.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EmergencyBacklog
{
    internal EmergencyBacklog()
    {
    }

    /// <summary>How many runs there were.</summary>
    /// <value>0 or more.</value>
    public required long TotalRuns { get; init; }

    /// <summary>How many runs ended how.</summary>
    /// <value>States that occurred, by their names on record.</value>
    public required ImmutableArray<(ContractState State, long Count)> ByState { get; init; }

    /// <summary>How many abnormal runs there were for which reason.</summary>
    /// <value>The 20 most frequent; of equal ones the first that occurred comes first.</value>
    public required ImmutableArray<(ReasonCode Reason, long Count)> ByReason { get; init; }

    /// <summary>How many abnormal runs there were.</summary>
    /// <value>0 or more.</value>
    public required long Size { get; init; }

    /// <summary>The abnormal runs that are kept.</summary>
    /// <value>The first ones, as many as the options say.</value>
    public required ImmutableArray<EmergencyQueueItem> Items { get; init; }
}
