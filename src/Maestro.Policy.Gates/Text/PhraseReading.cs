namespace Maestro.Policy.Gates.Text;

/// <summary>How phrases are looked for in a text. The default value is <see cref="Words"/>.</summary>
/// <remarks>A phrase is plain when it is ASCII alone. The readings whose names begin with <c>Reference</c> are for
/// comparing, and for replaying old decisions.</remarks>
public enum PhraseReading : byte
{
    /// <summary>In any case and width; a plain phrase has no ASCII letter or digit on either side, any other may
    /// stand anywhere.</summary>
    Words = 0,

    /// <summary>In any case and width, anywhere.</summary>
    Anywhere = 1,

    /// <summary>In any case; a plain phrase has no ASCII letter or digit on either side.</summary>
    ReferenceWords = 2,

    /// <summary>In any case, anywhere.</summary>
    ReferenceAnyCase = 3,

    /// <summary>Letter for letter, anywhere.</summary>
    ReferenceExact = 4,
}
