namespace Maestro.Policy.Simulation.Emergency.Mutations;

/// <summary>A step that sealed on a layer that must not.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Reason">Why it sealed.</param>
/// <remarks>The default value is of no run.</remarks>
public readonly record struct MutationViolation(string RunId, Layer Layer, ReasonCode Reason);
