namespace Maestro.Policy.Gates.Patterns;

/// <summary>How a pattern gate looks for cues. The default value is <see cref="WholeWords"/>.</summary>
public enum PatternReading : byte
{
    /// <summary>As whole words, in any case.</summary>
    WholeWords = 0,

    /// <summary>Anywhere, in any case and width: for words of a language without blanks, and where a part of a word
    /// says enough.</summary>
    Anywhere = 1,

    /// <summary>Anywhere, letter for letter, as the reference's document orchestrators look; for comparing, and for
    /// replaying old decisions. It lets <c>Send</c> pass where <c>send</c> doesn't.</summary>
    ReferenceExact = 2,
}
