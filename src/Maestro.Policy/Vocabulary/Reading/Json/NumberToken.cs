using System.Globalization;

namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>The grammar of JSON numbers, which stay as they are written: 4, 4.0 and 4e0 are three things.</summary>
internal static class NumberToken
{
    /// <summary>Where the number that begins at a place ends; -1 when what stands there is none.</summary>
    public static int End(string text, int start)
    {
        int at = start < text.Length && text[start] == '-' ? start + 1 : start;
        int whole = Digits(text, at);

        if (whole == at || (text[at] == '0' && whole > at + 1))
        {
            return -1;
        }

        int fraction = Part(text, whole, text.Length > whole && text[whole] == '.', signed: false);

        return fraction < 0
            ? -1
            : Part(text, fraction, text.Length > fraction && text[fraction] is 'e' or 'E', signed: true);
    }

    /// <summary>Reads a number that is a canonical whole one: no sign but a minus, no point, no exponent.</summary>
    public static bool TryWhole(string token, out long value)
    {
        value = 0;
        int first = token.Length > 0 && token[0] == '-' ? 1 : 0;

        if (End(token, 0) != token.Length || Digits(token, first) != token.Length || token == "-0")
        {
            return false;
        }

        // What no long can hold is a whole number all the same, only far outside of every range, be it up or down.
        if (!long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            value = long.MaxValue;
        }

        return true;
    }

    private static int Part(string text, int at, bool isThere, bool signed)
    {
        if (!isThere)
        {
            return at;
        }

        int digits = signed && at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        int end = Digits(text, digits);

        return end == digits ? -1 : end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
