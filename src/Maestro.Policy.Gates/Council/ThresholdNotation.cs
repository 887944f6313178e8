using System.Globalization;

namespace Maestro.Policy.Gates.Council;

/// <summary>Reads <c>2/3</c>, <c>0.66</c> and <c>66%</c>: ASCII digits alone, at most nine in each part, so that no
/// culture and no other script has a say.</summary>
internal static class ThresholdNotation
{
    /// <summary>The largest number that a part may be.</summary>
    public const int MaxPart = 999_999_999;

    private const int MaxDigits = 9;

    // What nine decimals can tell apart, of 1 and of a hundredth.
    private const long Decimals = 1_000_000_000;
    private const long PercentDecimals = 100 * Decimals;

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

    /// <summary>Writes a reduced fraction, at most 1, so that it is read back as it is.</summary>
    public static string Write(long numerator, long denominator)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        long parts = numerator * (PercentDecimals / denominator);
        return denominator == 1 ? "1"
            : denominator <= MaxPart ? string.Create(culture, $"{numerator}/{denominator}")
            : Decimals % denominator == 0 ? string.Create(culture, $"0.{numerator * (Decimals / denominator):D9}")
            : string.Create(culture, $"{parts / Decimals}.{parts % Decimals:D9}%");
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
