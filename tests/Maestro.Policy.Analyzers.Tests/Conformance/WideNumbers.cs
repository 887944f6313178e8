using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>Codebooks to which <see cref="Deviations.NumbersFitTheHeader"/> applies.</summary>
internal static class WideNumbers
{
    public const string Rule = "MAESTRO070";

    public static bool AreIn(string codebook)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(codebook);
            JsonElement root = document.RootElement;
            return !root.TryGetProperty("pack_spec", out _)
                && !root.TryGetProperty("pack_spec_example", out _)
                && root.TryGetProperty("maps", out JsonElement maps)
                && maps.TryGetProperty("reason_code_to_id", out JsonElement reasons)
                && reasons.EnumerateObject().Any(static reason =>
                    reason.Value.ValueKind == JsonValueKind.Number
                        && reason.Value.TryGetInt64(out long number)
                        && number > byte.MaxValue);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
