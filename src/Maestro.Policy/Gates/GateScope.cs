namespace Maestro.Policy.Gates;

/// <summary>What stays the same for a gate from one request to the next; shared, so that a context is two words.</summary>
internal sealed record GateScope(Layer Layer, TimeProvider Time);
