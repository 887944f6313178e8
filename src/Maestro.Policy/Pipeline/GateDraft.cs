namespace Maestro.Policy.Pipeline;

/// <summary>A gate as it was added to a builder; what it says of itself is read and checked by Build.</summary>
internal sealed record GateDraft<T>(
    Func<Layer> Layer, Func<GateReach> Reach, GateOptions? Options, Func<GateSeat, GateSlot<T>> Slot);
