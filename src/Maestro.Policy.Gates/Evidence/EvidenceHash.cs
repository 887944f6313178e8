namespace Maestro.Policy.Gates.Evidence;

/// <summary>What an item says of its content's hash. Nobody compared it.</summary>
/// <param name="Algorithm">The algorithm, such as <c>sha256</c>.</param>
/// <param name="Value">The hash, in the algorithm's own notation.</param>
/// <remarks>The default value is no hash.</remarks>
public readonly record struct EvidenceHash(string? Algorithm, string? Value);
