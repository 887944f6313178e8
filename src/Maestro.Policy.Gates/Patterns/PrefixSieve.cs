using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>Builds the table by which a matcher tells at which places of a text a cue can begin at all.</summary>
/// <remarks>
/// The table has a row for each value of a code unit's low seven bits. Units that share them share a row, and cues
/// whose indexes are 64 apart share a bit, so the sieve lets too much through, never too little. That keeps it small
/// enough to stay in the cache and does without a branch for text that is not ASCII.
/// </remarks>
internal static class PrefixSieve
{
    /// <summary>The bits of a code unit that choose its row.</summary>
    public const int Mask = 0x7F;

    /// <summary>How many rows there are.</summary>
    public const int Size = Mask + 1;

    /// <summary>How many places of a cue the sieve looks at.</summary>
    public const int Depth = 4;

    /// <summary>Builds the table.</summary>
    /// <param name="forms">The cues.</param>
    /// <returns><see cref="Size"/> rows.</returns>
    public static SieveRow[] Build(ReadOnlySpan<CueForm> forms)
    {
        var rows = new SieveRow[Size];

        for (int cue = 0; cue < forms.Length; cue++)
        {
            Add(rows, forms[cue].Letters, 1UL << (cue % 64));
        }

        return rows;
    }

    private static void Add(SieveRow[] rows, ReadOnlySpan<CueLetter> letters, ulong bit)
    {
        int place = 0;

        for (int letter = 0; letter < letters.Length && !letters[letter].IsGap && place < Depth; letter++)
        {
            place = Add(rows, letters[letter], place, bit);
        }

        // After a gap, or the end of the cue, anything can follow.
        for (; place < Depth; place++)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                rows[row].Allow(place, bit);
            }
        }
    }

    private static int Add(SieveRow[] rows, CueLetter letter, int place, ulong bit)
    {
        Span<char> units = stackalloc char[2];
        int length = 0;

        foreach (int variant in letter.Variants)
        {
            length = CodePoint.Write(variant, units);

            for (int unit = 0; unit < length && place + unit < Depth; unit++)
            {
                rows[units[unit] & Mask].Allow(place + unit, bit);
            }
        }

        return place + length;
    }
}
