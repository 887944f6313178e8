namespace Maestro.Policy.Gates.Evidence;

/// <summary>A named value of an item: where it was found, or a claim that it supports.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <remarks>The default value has no name and says nothing.</remarks>
public readonly record struct EvidencePart(string Name, AuditValue Value);
