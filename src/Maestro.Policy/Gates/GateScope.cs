namespace Maestro.Policy.Gates;

/// <summary>What stays the same for a gate from request to request; shared, so that a context is two words.</summary>
internal sealed record GateScope(Layer Layer, TimeProvider Time);
