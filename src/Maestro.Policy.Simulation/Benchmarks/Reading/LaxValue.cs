using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Values of a report as the reference takes them: a flag is a number, and what is empty is false.</summary>
internal static class LaxValue
{
    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member) ? member : null;

    /// <summary>The values inside a value.</summary>
    public static IEnumerable<JsonElement> Parts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array => value.EnumerateArray(),
        _ => [],
    };

    public static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString() != "",
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Array or JsonValueKind.Object => Parts(value).Any(),
        _ => false,
    };

    public static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.Number => value.GetDouble(),
        _ => null,
    };

    /// <summary>A whole number, which has no fraction and no exponent, or a flag.</summary>
    public static long? Whole(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.Number when value.TryGetInt64(out long whole)
            && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => whole,
        _ => null,
    };

    /// <summary>What a value is called.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "True",
        _ => Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(value.GetRawText()))),
    };

    /// <summary>A figure of a report.</summary>
    public static long Figure(JsonElement report, string name, BenchmarkReading reading)
    {
        JsonElement? said = Member(report, name);
        long? figure = reading == BenchmarkReading.Reference
            ? said is { } lax ? Converted(lax) : 0
            : said is { ValueKind: JsonValueKind.Number } strict && Whole(strict) is >= 0 and long whole ? whole : null;

        return figure ?? throw new FormatException($"'{name}' is no number of things.");
    }

    // Blanks include the four separators of ASCII.
    public static string Trim(string text)
    {
        ReadOnlySpan<char> left = text;
        while (left.Length > 0 && IsBlank(left[0]))
        {
            left = left[1..];
        }

        while (left.Length > 0 && IsBlank(left[^1]))
        {
            left = left[..^1];
        }

        return left.ToString();
    }

    private static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001c' and <= '\u001f';

    private static long? Converted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => long.TryParse(
            Trim(value.GetString()!), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? whole : null,
        JsonValueKind.Number when value.GetDouble() is > long.MinValue and < long.MaxValue =>
            Whole(value) ?? (long)value.GetDouble(),
        _ => Whole(value),
    };
}
