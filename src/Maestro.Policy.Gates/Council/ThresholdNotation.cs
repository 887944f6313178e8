using System.Globalization;

namespace Maestro.Policy.Gates.Council;

/// <summary>Reads <c>2/3</c>, <c>0.66</c> and <c>66%</c>: ASCII digits alone, at most nine in each part, so that no
/// culture and no other script has a say.</summary>
internal static class ThresholdNotation
{
    private const int MaxDigits = 9;

    /// <summary>Reads a fraction, not reduced.</summary>
    public static bool TryRead(string? text, out long numerator, out long denominator)
    {
        (numerator, denominator) = (0, 0);
        ReadOnlySpan<char> rest = text;
        int slash = rest.IndexOf('/');
        if (slash >= 0)
        {
            return TryReadDigits(rest[..slash], out numerator) && TryReadDigits(rest[(slash + 1)..], out denominator);
        }

        bool isPercent = rest.EndsWith("%");
        return TryReadDecimal(isPercent ? rest[..^1] : rest, isPercent ? 100 : 1, out numerator, out denominator);
    }

    private static bool TryReadDecimal(ReadOnlySpan<char> text, long unit, out long numerator, out long denominator)
    {
        int point = text.IndexOf('.');
        ReadOnlySpan<char> decimals = point < 0 ? "0" : text[(point + 1)..];
        (numerator, denominator) = (0, unit);
        if (!TryReadDigits(point < 0 ? text : text[..point], out long whole)
            || !TryReadDigits(decimals, out long parts))
        {
            return false;
        }

        long scale = 1;
        foreach (char _ in decimals)
        {
            scale *= 10;
        }

        (numerator, denominator) = ((whole * scale) + parts, scale * unit);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        return text.Length is > 0 and <= MaxDigits
            && !text.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
