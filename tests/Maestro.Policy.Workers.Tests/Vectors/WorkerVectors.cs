using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Workers.Tests.Vectors;

/// <summary>The vectors about workers.</summary>
internal static class WorkerVectors
{
    /// <summary>Judges every case of a family and reports all that fail at once.</summary>
    public static void AssertAll(string name, Func<JsonElement, string?> judge) =>
        VectorFamily.Load("workers", name).AssertAll(judge);

    public static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    public static bool Flag(JsonElement item, string name) => item.GetProperty(name).GetBoolean();

    /// <summary>The bytes of a line: its text, its bytes, or a prefix, a unit that is repeated, and a suffix.</summary>
    public static byte[] Line(JsonElement item)
    {
        if (item.TryGetProperty("line", out JsonElement line))
        {
            return Encoding.UTF8.GetBytes(line.GetString()!);
        }

        if (item.TryGetProperty("line_b64", out JsonElement bytes))
        {
            return bytes.GetBytesFromBase64();
        }

        JsonElement spec = item.GetProperty("line_spec");
        string repeated = string.Concat(Enumerable.Repeat(Text(spec, "unit"), spec.GetProperty("count").GetInt32()));
        return Encoding.UTF8.GetBytes(Text(spec, "prefix") + repeated + Text(spec, "suffix"));
    }
}
