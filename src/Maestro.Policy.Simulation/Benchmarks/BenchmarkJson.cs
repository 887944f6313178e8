using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>How figures are written.</summary>
internal static class BenchmarkJson
{
    public static void WriteCounts(
        Utf8JsonWriter json, string name, ImmutableArray<KeyValuePair<string, long>> counts)
    {
        json.WriteStartObject(name);
        foreach ((string key, long count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }

    // A share of 1 is 1.0, so that a reader of other languages takes it for no whole number.
    public static void WriteFloat(Utf8JsonWriter json, string name, double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}
