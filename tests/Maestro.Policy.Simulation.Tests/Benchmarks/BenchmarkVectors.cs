using System.Buffers;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Tests.Documents;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>Recorded profiles, and reports as JSON.</summary>
internal static class BenchmarkVectors
{
    public static BenchmarkProfile Profile(JsonElement item) => new()
    {
        Name = item.TryGetProperty("name", out JsonElement name) ? name.GetString()! : "suite",
        Prompt = item.GetProperty("prompt").GetString()!,
        Runs = item.GetProperty("runs").GetInt32(),
        Seed = item.GetProperty("seed").GetInt64(),
        ContinueShare = item.GetProperty("p_continue").GetDouble(),
        Faults = DocumentVectors.Faults(item.GetProperty("faults")),
        SealsRunaways = item.GetProperty("enable_runaway_seal").GetBoolean(),
        RunawayThreshold = item.GetProperty("runaway_threshold").GetInt32(),
        MaxAttempts = item.GetProperty("max_attempts_per_task").GetInt32(),
    };

    public static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> written = new();
        using (Utf8JsonWriter json = new(written))
        {
            write(json);
        }

        using JsonDocument document = JsonDocument.Parse(written.WrittenMemory);
        return document.RootElement.Clone();
    }

    public static JsonElement Json(BenchmarkReport report) =>
        Json(json => BenchmarkReportText.WriteReport(json, report));

    /// <summary>What recorded members are otherwise.</summary>
    public static string? Difference(JsonElement recorded, JsonElement found)
    {
        string[] differences =
        [
            .. recorded.EnumerateObject()
                .Where(member => !found.TryGetProperty(member.Name, out JsonElement value)
                    || Canonical(value) != Canonical(member.Value))
                .Select(member => $"{member.Name} isn't {member.Value} in {found.GetRawText()[..400]}"),
        ];

        return differences.Length == 0 ? null : string.Join('\n', differences);
    }

    public static string Canonical(JsonElement value) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(value.GetRawText())));
}
