using System.Text.Json;
using Maestro.Policy.Workers.Streams;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Streams;

[Trait("Category", "Conformance")]
public sealed class ServerSentConformanceTests
{
    private const string Data = "data: ";

    [Fact]
    public void RecordedEvents_AreTheSame() => WorkerVectors.AssertAll("sse", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement input = item.GetProperty("input");
        JsonElement expected = item.GetProperty("expected");
        bool isObject = input.GetProperty("data").ValueKind == JsonValueKind.Object;
        string wire = Write(input);
        if (expected.TryGetProperty("error", out JsonElement error))
        {
            return wire == error.GetString() ? null : wire;
        }

        string recorded = WorkerVectors.Text(expected, "wire")!;
        return wire == recorded || (isObject && IsSame(wire, recorded)) ? null : wire;
    }

    private static string Write(JsonElement input)
    {
        JsonElement data = input.GetProperty("data");
        try
        {
            return ServerSentText.Write(new(
                data.ValueKind == JsonValueKind.String ? data.GetString()! : JsonSerializer.Serialize(data),
                input.TryGetProperty("event", out JsonElement name) ? name.GetString() : null,
                input.TryGetProperty("id", out JsonElement id) ? $"{id}" : null));
        }
        catch (ArgumentException refused)
        {
            return refused.Message.Split(':')[0];
        }
    }

    // How JSON is escaped is free.
    private static bool IsSame(string wire, string recorded)
    {
        string[] one = wire.Split('\n');
        string[] other = recorded.Split('\n');

        return one.Length == other.Length && one.Zip(other).All(lines =>
            lines.First == lines.Second
            || (lines.First.StartsWith(Data, StringComparison.Ordinal)
                && lines.Second.StartsWith(Data, StringComparison.Ordinal)
                && JsonElement.DeepEquals(Json(lines.First), Json(lines.Second))));
    }

    private static JsonElement Json(string line) => JsonElement.Parse(line[Data.Length..]);
}
