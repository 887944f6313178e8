namespace Maestro.Policy.Gates.Loops;

/// <summary>An event that was counted: it counts once for each conflict.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="EventId">The event's id.</param>
/// <remarks>The default value is no event of no conflict.</remarks>
public readonly record struct LoopEventKey(LoopConflict Conflict, string EventId);
