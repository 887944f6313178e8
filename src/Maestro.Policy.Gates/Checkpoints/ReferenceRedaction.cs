using System.Globalization;
using System.Text;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Redacts e-mail addresses as the reference does before it hashes a checkpoint.</summary>
/// <remarks>Its pattern is <c>\b[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}\b</c>; an address that touches a
/// letter of another script isn't found.</remarks>
internal static class ReferenceRedaction
{
    /// <summary>Redacts a text.</summary>
    public static string? Apply(string? text)
    {
        if (text is null || !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder output = new();
        int done = 0;
        for (int at = text.IndexOf('@', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('@', Math.Max(at + 1, done)))
        {
            if (Start(text, at, done) is var start and >= 0 && End(text, at + 1) is var end and >= 0)
            {
                output.Append(text, done, start - done).Append("<REDACTED_EMAIL>");
                done = end;
            }
        }

        return output.Append(text, done, text.Length - done).ToString();
    }

    // The longest name before the sign that begins at the border of a word; a name is at least one character.
    private static int Start(string text, int at, int from)
    {
        int start = at;
        while (start > from && IsInName(text[start - 1]))
        {
            start--;
        }

        while (start < at && !IsBorder(text, start))
        {
            start++;
        }

        return start < at ? start : -1;
    }

    // The longest domain that ends with a dot, two letters or more, and the border of a word.
    private static int End(string text, int from)
    {
        int end = from;
        while (end < text.Length && IsInDomain(text[end]))
        {
            end++;
        }

        for (; end > from + 3; end--)
        {
            // Only borders are looked at any further, so no letter is counted twice.
            int letters = 0;
            while (IsBorder(text, end) && end - letters > from && char.IsAsciiLetter(text[end - letters - 1]))
            {
                letters++;
            }

            int dot = end - letters - 1;
            if (letters >= 2 && dot > from && text[dot] == '.')
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsInName(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static bool IsInDomain(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-';

    private static bool IsBorder(string text, int index) =>
        (index > 0 && IsWord(text, index - 1)) != (index < text.Length && IsWord(text, index));

    private static bool IsWord(string text, int index)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]))
        {
            index--;
        }

        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, index);
        return text[index] == '_'
            || category is <= UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
