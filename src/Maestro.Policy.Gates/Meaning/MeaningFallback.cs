namespace Maestro.Policy.Gates.Meaning;

/// <summary>What a prompt means that names no kind. The default value is <see cref="Nothing"/>.</summary>
public enum MeaningFallback : byte
{
    /// <summary>Nothing that can be told.</summary>
    Nothing = 0,

    /// <summary>Every kind, when it asks for something to be made, and else nothing.</summary>
    AllWhenMaking = 1,

    /// <summary>Every kind, whatever it says.</summary>
    All = 2,
}
