using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A step of a run.</summary>
/// <param name="Time">When it was taken.</param>
/// <param name="Header">What it says.</param>
/// <param name="Extra">What it says beside it.</param>
/// <param name="IsIncident">Whether it is an incident, around which rows are kept.</param>
/// <param name="IsForced">Whether it is kept whatever it is.</param>
/// <remarks>The default value is a stop that says nothing.</remarks>
public readonly record struct EmergencyStep(
    DateTimeOffset Time, RowHeader Header, ImmutableArray<AuditField> Extra, bool IsIncident, bool IsForced);
