namespace Maestro.Policy.Audit.Privacy;

/// <summary>What may stand before and after a phone number, so that it isn't a piece of something longer.</summary>
internal static class PhoneBorder
{
    // Whatever is written in hexadecimal digits alone and is longer is a piece of a code, too.
    private const int MaxWord = 64;

    /// <summary>Whether a number may begin here.</summary>
    public static bool IsBefore(ReadOnlySpan<char> text, int start) => IsBorder(text, start - 1, -1);

    /// <summary>Whether a number may end here.</summary>
    public static bool IsAfter(ReadOnlySpan<char> text, int end) => IsBorder(text, end, 1);

    /// <summary>Blanks of either width, also those that keep a line together.</summary>
    public static bool IsBlank(char unit) => unit is ' ' or '\u00a0' or '\u2007' or '\u202f' or '\u3000';

    /// <summary>Hyphens, dashes, what Japanese keyboards type for them, and dots.</summary>
    public static bool IsHyphenOrDot(char unit) =>
        FullWidth.Fold(unit) is '-' or '.' || unit is (>= '\u2010' and <= '\u2015') or '\u2212' or '\u30fc' or '\uff70';

    // A hyphen or a dot joins: with a digit behind it there is more of the same code, and a colon there makes a time.
    // A word that is joined or touches may be anything ("TEL", "x12") but hexadecimal digits, which make a UUID or a
    // digest of it.
    private static bool IsBorder(ReadOnlySpan<char> text, int at, int step)
    {
        char unit = At(text, at);
        if (IsHyphenOrDot(unit) || unit == ':')
        {
            char beyond = At(text, at + step);
            return !char.IsAsciiDigit(beyond) && (unit == ':' || !IsHexadecimal(text, at + step, step));
        }

        return !IsHexadecimal(text, at, step);
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text, int at, int step)
    {
        int length = 0;
        for (; length < MaxWord && IsInWord(At(text, at)); at += step, length++)
        {
            if (!char.IsAsciiHexDigit(At(text, at)))
            {
                return false;
            }
        }

        return length > 0;
    }

    private static bool IsInWord(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';

    private static char At(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length ? FullWidth.Fold(text[at]) : '\0';
}
