using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>Reads values as numbers as Python's <c>float()</c> and <c>int()</c> do.</summary>
internal static class LaxNumber
{
    /// <summary>What stands for a number without end in JSON that has no word for it; nothing else is written
    /// so.</summary>
    public const string Infinity = "1e999";

    // So many digits Python reads of a text as a whole number.
    private const int MaxDigits = 4300;

    private static readonly Regex WholeText = new(@"\A\s*[+-]?[0-9]+(_[0-9]+)*\s*\z", RegexOptions.NonBacktracking);

    private static readonly Regex RealText = new(
        @"\A\s*[+-]?(nan|inf(inity)?|([0-9]+(_[0-9]+)*\.?([0-9]+(_[0-9]+)*)?|\.[0-9]+(_[0-9]+)*)" +
        @"(e[+-]?[0-9]+(_[0-9]+)*)?)\s*\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A text is matched as a whole, so that words inside of it are left alone.
    private static readonly Regex Word = new("\"([^\"\\\\]|\\\\.)*\"|-?Infinity|NaN", RegexOptions.NonBacktracking);

    /// <summary>The value as a double, or the default where there is none.</summary>
    public static double Double(JsonElement? value, double otherwise) => value switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => 1,
        { ValueKind: JsonValueKind.False } => 0,
        { ValueKind: JsonValueKind.Number } number => FromNumber(number.GetRawText()),
        { ValueKind: JsonValueKind.String } text => FromText(Ascii(text.GetString()!)),
        _ => throw new FormatException("A member is no number."),
    };

    /// <summary>The value as a whole number, 0 where there is none; beyond 64 bits the nearest.</summary>
    public static long Whole(JsonElement? value) => value switch
    {
        null => 0,
        { ValueKind: JsonValueKind.True } => 1,
        { ValueKind: JsonValueKind.False } => 0,
        { ValueKind: JsonValueKind.Number } number when !IsFraction(number.GetRawText()) =>
            Held(BigInteger.Parse(number.GetRawText(), CultureInfo.InvariantCulture)),
        { ValueKind: JsonValueKind.Number } number when Parse(number.GetRawText()) is var real
            && double.IsFinite(real) => Held(new BigInteger(real)),
        { ValueKind: JsonValueKind.String } text when Ascii(text.GetString()!) is var ascii
            && WholeText.IsMatch(ascii) && ascii.Count(char.IsAsciiDigit) <= MaxDigits =>
            Held(BigInteger.Parse(Plain(ascii), CultureInfo.InvariantCulture)),
        _ => throw new FormatException("A member is no whole number."),
    };

    /// <summary>Canonical JSON in which the words for numbers that aren't finite are numbers and texts that mean the
    /// same.</summary>
    public static string WithoutWords(byte[] canonical) => Word.Replace(
        Encoding.UTF8.GetString(canonical),
        static match => match.Value switch
        {
            "NaN" => "\"nan\"",
            "Infinity" => Infinity,
            "-Infinity" => $"-{Infinity}",
            _ => match.Value,
        });

    private static double FromText(string text)
    {
        string plain = RealText.IsMatch(text)
            ? Plain(text)
            : throw new FormatException("A member is a text that is no number.");

        return plain.TrimStart('+', '-').ToUpperInvariant() switch
        {
            "NAN" => double.NaN,
            "INF" or "INFINITY" => plain[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => Parse(plain),
        };
    }

    // A whole number that is too large for a double is none; one with a point or an exponent is infinite.
    private static double FromNumber(string raw) => Parse(raw) is var real && (double.IsFinite(real) || IsFraction(raw))
        ? real
        : throw new FormatException("A member is a whole number that is too large.");

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsFraction(string raw) => raw.AsSpan().IndexOfAny(".eE") >= 0;

    private static long Held(BigInteger number) =>
        (long)BigInteger.Clamp(number, long.MinValue, long.MaxValue);

    // The decimal digits of any script are digits.
    private static string Ascii(string text) => string.Concat(text.EnumerateRunes().Select(static rune =>
        Rune.IsDigit(rune) ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture) : $"{rune}"));

    private static string Plain(string text) => text.Trim().Replace("_", "", StringComparison.Ordinal);
}
