using System.Globalization;
using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>Backslash escapes, as <c>$'…'</c> and <c>printf</c> have them.</summary>
internal static class AnsiText
{
    private const string Letters = "abeEfnrtv\\'\"?";
    private const string Meanings = "\a\b\u001b\u001b\f\n\r\t\v\\'\"?";

    /// <summary>Where the closing quote is; -1 for nowhere.</summary>
    internal static int End(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\'')
            {
                return i;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    /// <summary>Decodes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="endsAtNull">Whether a null character ends it.</param>
    /// <returns>The text that is meant.</returns>
    internal static string Decode(ReadOnlySpan<char> text, bool endsAtNull)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        StringBuilder decoded = new();

        for (int i = 0; i < text.Length; i++)
        {
            int code = text[i] == '\\' && i + 1 < text.Length ? Escape(text, ref i) : -1;

            if (code == 0 && endsAtNull)
            {
                break;
            }

            Append(decoded, code, text[Math.Min(i, text.Length - 1)]);
        }

        return decoded.ToString();
    }

    // Half a character is no character.
    private static void Append(StringBuilder decoded, int code, char plain)
    {
        if (code < 0)
        {
            decoded.Append(code == -1 ? $"{plain}" : $"\\{plain}");
        }
        else
        {
            decoded.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd");
        }
    }

    // -1: no escape; -2: one that isn't known. The index is left at the last character.
    private static int Escape(ReadOnlySpan<char> text, ref int i)
    {
        char c = text[++i];

        if (Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var letter)
        {
            return Meanings[letter];
        }

        return c switch
        {
            >= '0' and <= '7' => Number(text, ref i, i, 3 + (c == '0' ? 1 : 0), 8) & 0xff,
            'x' => Number(text, ref i, i + 1, 2, 16),
            'u' => Number(text, ref i, i + 1, 4, 16),
            'U' => Number(text, ref i, i + 1, 8, 16),
            'c' when i + 1 < text.Length => text[++i] & 0x1f,
            _ => -2,
        };
    }

    private static int Number(ReadOnlySpan<char> text, ref int i, int start, int most, int radix)
    {
        int end = start;
        long value = 0;

        while (end < text.Length && end - start < most && Digit(text[end]) is >= 0 and var digit && digit < radix)
        {
            value = (value * radix) + digit;
            end++;
        }

        i = Math.Max(i, end - 1);
        return end == start ? -2 : (int)Math.Min(value, int.MaxValue);
    }

    private static int Digit(char c) =>
        char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : -1;
}
