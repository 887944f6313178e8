namespace Maestro.Policy.Gates.Structures;

/// <summary>A member that a draft must have.</summary>
/// <param name="Name">Its name, compared letter by letter.</param>
/// <param name="Columns">Where it is a table, the member that lists its columns; <see langword="null"/> where it is a
/// list of texts itself.</param>
/// <remarks>The default value has no name, which no rules may hold.</remarks>
public readonly record struct StructurePart(string Name, string? Columns = null);
