namespace Maestro.Policy;

/// <summary>What happened to a word, or to the whole, between two versions of a codebook.</summary>
/// <remarks>The default value is <see cref="VersionKept"/>, the change that makes all others suspect.</remarks>
public enum CodebookChangeKind
{
    /// <summary>Something changed, but the version is the same; breaking.</summary>
    VersionKept = 0,

    /// <summary>A word is gone; breaking.</summary>
    Removed = 1,

    /// <summary>A word has another number; breaking.</summary>
    Renumbered = 2,

    /// <summary>A number stands for another word than before; breaking.</summary>
    NumberReused = 3,

    /// <summary>Packed headers have another layout; breaking.</summary>
    LayoutChanged = 4,

    /// <summary>A word may be used otherwise than before.</summary>
    MeaningChanged = 5,

    /// <summary>A word is new.</summary>
    Added = 6,
}
