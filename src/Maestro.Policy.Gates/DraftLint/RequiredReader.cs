using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Looks for the phrases that a draft must hold, without stars and underscores, in any case.</summary>
/// <param name="phrases">The phrases.</param>
/// <param name="isWholeWords">Whether a phrase counts only where Latin letters and digits don't touch it.</param>
internal sealed class RequiredReader(ImmutableArray<string> phrases, bool isWholeWords)
{
    private readonly int[][] _phrases = [.. phrases.Select(phrase => Lower(CodePoint.Of(phrase)))];

    /// <summary>Reads a text.</summary>
    /// <param name="text">Its code points.</param>
    /// <returns>The phrases that it doesn't hold.</returns>
    public ImmutableArray<string> Missing(ReadOnlySpan<int> text)
    {
        int[] lower = Lower(text);

        return [.. phrases.Where((_, index) => !Holds(lower, _phrases[index]))];
    }

    private bool Holds(ReadOnlySpan<int> text, ReadOnlySpan<int> phrase)
    {
        for (int from = 0; from < text.Length; from++)
        {
            int at = text[from..].IndexOf(phrase);

            if (at < 0)
            {
                return false;
            }

            from += at;

            if (!isWholeWords || (IsEdge(text, from - 1) && IsEdge(text, from + phrase.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEdge(ReadOnlySpan<int> text, int at) =>
        at < 0 || at >= text.Length || text[at] >= 0x80 || !char.IsAsciiLetterOrDigit((char)text[at]);

    private static int[] Lower(ReadOnlySpan<int> text)
    {
        int count = 0;
        var lower = new int[text.Length];

        foreach (int point in text)
        {
            if (point is not ('*' or '_'))
            {
                lower[count++] = Lower(point);
            }
        }

        return lower[..count];
    }

    // Small letters as the reference makes them: unlike folding, that leaves the long S and the odd forms of I alone.
    private static int Lower(int point) =>
        CaseFolding.Fold(point) is var folded && folded < 0x80 && point is >= 0x80 and not 0x212A ? point : folded;
}
