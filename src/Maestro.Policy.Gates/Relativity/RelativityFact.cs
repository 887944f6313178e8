namespace Maestro.Policy.Gates.Relativity;

/// <summary>Something that a boundary rests on, and whether it is known.</summary>
/// <param name="Name">Its name, in the host's own naming.</param>
/// <param name="IsKnown">Whether it can be relied on.</param>
/// <remarks>The default value has no name and isn't known.</remarks>
public readonly record struct RelativityFact(string Name, bool IsKnown);
