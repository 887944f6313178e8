using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>What an event did.</summary>
/// <param name="State">The state after it; the same object when nothing changed.</param>
/// <param name="Produced">The events that it led to, in their order; empty when there are none.</param>
public sealed record LoopStep(LoopState State, ImmutableArray<LoopEvent> Produced)
{
    /// <summary>Whether the event was refused: its keys are missing or wrong, or kind and decision don't
    /// pair.</summary>
    /// <value>A pause is then among <see cref="Produced"/>.</value>
    public bool IsRefused => Produced.Any(static produced => produced.Original is not null);
}
