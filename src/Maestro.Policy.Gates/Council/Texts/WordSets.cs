using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>Compares texts by the words that are in them: lower case, and apart where there is white space; punctuation
/// stays with its word.</summary>
/// <remarks>That says which texts look alike, and not which mean the same.</remarks>
public static class WordSets
{
    /// <summary>How far two texts are apart: the share of all their words that isn't in both.</summary>
    /// <param name="one">The one text.</param>
    /// <param name="other">The other.</param>
    /// <returns>0 for the same words, 1 for none in common, rounded to four places. Two texts without words are 0
    /// apart, one without and one with words 1.</returns>
    /// <exception cref="ArgumentNullException">A text is <see langword="null"/>.</exception>
    public static double Distance(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        HashSet<string> words = Words(one);
        HashSet<string> others = Words(other);
        int common = words.Count(others.Contains);
        int all = words.Count + others.Count - common;
        return all == 0 ? 0 : FourPlaces.Round(1 - ((double)common / all));
    }

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        string lower = text.ToLowerInvariant();
        int start = 0;
        for (int at = 0; at <= lower.Length; at++)
        {
            if (at == lower.Length || CodePoint.IsBlank(lower[at]))
            {
                if (at > start)
                {
                    words.Add(lower[start..at]);
                }

                start = at + 1;
            }
        }

        return words;
    }
}
