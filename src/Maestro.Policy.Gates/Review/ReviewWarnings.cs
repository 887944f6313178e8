namespace Maestro.Policy.Gates.Review;

/// <summary>What is odd about a review's text, without deciding. The default value is <see cref="None"/>.</summary>
[Flags]
public enum ReviewWarnings : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Lists say more than the verdict does: <c>CONTRADICTION</c>.</summary>
    Contradiction = 1,

    /// <summary>There is more than one verdict: <c>DUPLICATE_KEY</c>.</summary>
    DuplicateKey = 2,

    /// <summary>It has more than 200 words: <c>OVER_LENGTH</c>.</summary>
    OverLength = 4,
}
