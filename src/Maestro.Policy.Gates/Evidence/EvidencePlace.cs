namespace Maestro.Policy.Gates.Evidence;

/// <summary>What a request is about, as evidence must be.</summary>
/// <param name="Scenario">The kind of situation, in the host's own naming.</param>
/// <param name="Location">The place, in the host's own naming.</param>
/// <remarks>The default value is nowhere: no evidence is about it.</remarks>
public readonly record struct EvidencePlace(string? Scenario, string? Location);
