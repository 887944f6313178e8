using System.Globalization;
using System.Text;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>What a match is, said as plainly as possible: an executable specification, in no hurry.</summary>
internal static class NaiveMatcher
{
    private const string Blanks =
        "\t\n\u000B\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
        + "\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>The smallest index of a cue that occurs somewhere in the text, or -1.</summary>
    public static int IndexOfFirst(IReadOnlyList<string> cues, string text)
    {
        int[] points = Points(text);

        for (int cue = 0; cue < cues.Count; cue++)
        {
            int[] wanted = Points(cues[cue].Trim(Blanks.ToCharArray()));

            for (int start = 0; start < points.Length; start++)
            {
                bool free = !IsWord(wanted[0]) || start == 0 || !IsWord(points[start - 1]);

                if (free && Rest(wanted, 0, points, start))
                {
                    return cue;
                }
            }
        }

        return -1;
    }

    /// <summary>What stands for all case variants of a code point.</summary>
    public static int Fold(int point) => point switch
    {
        -1 => -1,
        'ı' or 'İ' => 'i',
        'ſ' => 's',
        '\u212A' => 'k',
        '\u1FD3' => '\u0390',
        '\u1FE3' => '\u03B0',
        '\uFB05' => '\uFB06',
        _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(point))).Value,
    };

    // Tries every way to fill a gap, as a backtracking engine would.
    private static bool Rest(int[] wanted, int from, int[] points, int at)
    {
        if (from == wanted.Length)
        {
            return !IsWord(wanted[^1]) || at == points.Length || !IsWord(points[at]);
        }

        if (IsBlank(wanted[from]))
        {
            return Rest(wanted, from + 1, points, at)
                || (at < points.Length && IsBlank(points[at]) && Rest(wanted, from, points, at + 1));
        }

        return at < points.Length
            && Fold(points[at]) == Fold(wanted[from])
            && Rest(wanted, from + 1, points, at + 1);
    }

    private static bool IsBlank(int point) => point is >= 0 and <= 0xFFFF && Blanks.Contains((char)point);

    private static bool IsWord(int point) =>
        point == '_'
        || (point >= 0 && Rune.GetUnicodeCategory(new Rune(point)) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber);

    // Half of a surrogate pair is -1: it matches nothing and is no word character.
    private static int[] Points(string text)
    {
        List<int> points = [];

        for (int at = 0; at < text.Length;)
        {
            bool whole = Rune.TryGetRuneAt(text, at, out Rune rune);
            points.Add(whole ? rune.Value : -1);
            at += whole ? rune.Utf16SequenceLength : 1;
        }

        return [.. points];
    }
}
