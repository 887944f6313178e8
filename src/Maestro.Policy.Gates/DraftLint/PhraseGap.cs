namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What may stand between two words of a phrase.</summary>
/// <remarks>The default value is one ASCII space.</remarks>
internal enum PhraseGap : byte
{
    /// <summary>One ASCII space.</summary>
    Space = 0,

    /// <summary>White space, at least one character.</summary>
    Blanks = 1,

    /// <summary>Anything but letters, digits and the ends of sentences; also nothing.</summary>
    Anything = 2,
}
