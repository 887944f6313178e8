namespace Maestro.Policy.Gates.Definition;

/// <summary>How far a candidate fits a definition, by its features alone. The default value is <see cref="Out"/>.
/// </summary>
public enum DefinitionStanding : byte
{
    /// <summary>It is none.</summary>
    Out = 0,

    /// <summary>It may be one: a human says.</summary>
    Gray = 1,

    /// <summary>It is one.</summary>
    In = 2,
}
