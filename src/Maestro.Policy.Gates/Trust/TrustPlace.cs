namespace Maestro.Policy.Gates.Trust;

/// <summary>What a request is about, as grants are bounded by it.</summary>
/// <param name="Scenario">The kind of situation, in the host's own naming.</param>
/// <param name="Location">The place, in the host's own naming.</param>
/// <remarks>The default value is nowhere: no grant is for it.</remarks>
public readonly record struct TrustPlace(string? Scenario, string? Location);
