using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>An abnormal run that waits for somebody to look at it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RunId">The run.</param>
/// <param name="State">How it ended.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="Primary">The header of the first row that was kept and is no RUN.</param>
/// <param name="Snapshot">What that row says, as far as the queue shows it.</param>
public sealed record EmergencyQueueItem(
    string RunId, ContractState State, bool IsSealed, RowHeader Primary, ImmutableArray<AuditField> Snapshot);
