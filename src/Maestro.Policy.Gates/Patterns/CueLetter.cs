using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>One place of a cue: a code point with its case variants, or a gap for white space.</summary>
/// <remarks>
/// The default value is a gap. Invariant: a code point has at most four variants, itself included, and all of them
/// take the same number of code units.
/// </remarks>
internal readonly struct CueLetter
{
    private readonly bool _isLetter;

    // Places that are not needed repeat the first variant.
    private readonly int _first;
    private readonly int _second;
    private readonly int _third;
    private readonly int _fourth;

    private CueLetter(int first, int second, int third, int fourth)
    {
        _isLetter = true;
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>Whether white space may be here, and nothing else.</summary>
    /// <value><see langword="true"/> for the default value.</value>
    public bool IsGap => !_isLetter;

    /// <summary>The variants.</summary>
    /// <value>Four code points, some of them repeated; none for a gap.</value>
    public int[] Variants => _isLetter ? [_first, _second, _third, _fourth] : [];

    /// <summary>A letter without case.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>The letter.</returns>
    public static CueLetter Of(int codePoint) => new(codePoint, codePoint, codePoint, codePoint);

    /// <summary>A letter in any case.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns>The letter with all its variants.</returns>
    public static CueLetter InAnyCase(int codePoint)
    {
        List<int> variants = [];
        CaseFolding.AddVariants(codePoint, variants);
        CueLetter letter = Of(variants[0]);

        for (int variant = 1; variant < variants.Count; variant++)
        {
            letter = letter.With(variants[variant]);
        }

        return letter;
    }

    /// <summary>Adds a variant to a letter.</summary>
    /// <param name="variant">The variant, the fourth at most.</param>
    /// <returns>The letter with the variant.</returns>
    public CueLetter With(int variant) =>
        _second == _first ? new(_first, variant, _first, _first)
        : _third == _first ? new(_first, _second, variant, _first)
        : new(_first, _second, _third, variant);

    /// <summary>Whether a code point of a text is one of the variants.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <returns><see langword="true"/> when it is; never for a gap.</returns>
    public bool Matches(int codePoint) =>
        _isLetter
        && (codePoint == _first || codePoint == _second || codePoint == _third || codePoint == _fourth);
}
