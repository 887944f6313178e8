using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Looks for the phrases that a draft must hold, in any case.</summary>
/// <param name="phrases">The phrases.</param>
/// <param name="ignoredMarks">The code points that are passed over.</param>
/// <param name="isWholeWords">Whether a phrase counts only where Latin letters and digits don't touch it.</param>
internal sealed class RequiredReader(ImmutableArray<string> phrases, int[] ignoredMarks, bool isWholeWords)
{
    private readonly int[][] _phrases =
        [.. phrases.Select(phrase => SmallLetters.Of(CodePoint.Of(phrase), ignoredMarks))];

    /// <summary>Reads a text.</summary>
    /// <param name="text">Its code points.</param>
    /// <returns>The phrases that it doesn't hold.</returns>
    public ImmutableArray<string> Missing(ReadOnlySpan<int> text)
    {
        int[] small = SmallLetters.Of(text, ignoredMarks);

        return [.. phrases.Where((_, index) => !Holds(small, _phrases[index]))];
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
}
