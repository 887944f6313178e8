using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.DraftLint;

/// <summary>Small letters as the reference makes them: unlike folding, that leaves the long S and the odd forms of I
/// alone.</summary>
internal static class SmallLetters
{
    private const int KelvinSign = 0x212A;

    /// <summary>Makes a code point small.</summary>
    /// <param name="point">The code point.</param>
    /// <returns>The small letter, or the code point itself.</returns>
    public static int Of(int point) =>
        CaseFolding.Fold(point) is var folded && folded < 0x80 && point is >= 0x80 and not KelvinSign ? point : folded;

    /// <summary>Makes a text small.</summary>
    /// <param name="text">Its code points.</param>
    /// <param name="dropped">The code points that are left out.</param>
    /// <returns>The small letters.</returns>
    public static int[] Of(ReadOnlySpan<int> text, params ReadOnlySpan<int> dropped)
    {
        int count = 0;
        var small = new int[text.Length];

        foreach (int point in text)
        {
            if (!dropped.Contains(point))
            {
                small[count++] = Of(point);
            }
        }

        return small[..count];
    }
}
