using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>Summaries of reports as they are recorded.</summary>
internal static class SummaryText
{
    public static string? Difference(JsonElement recorded, BenchmarkSummary summary)
    {
        JsonElement found = BenchmarkVectors.Json(json => JsonSerializer.Serialize(json, new Dictionary<string, object?>
        {
            ["hitl_rate"] = summary.HitlRate,
            ["decision_counts"] = summary.Decisions.ToDictionary(),
            ["rates"] = new Dictionary<string, double>
            {
                ["run_rate"] = summary.Rate(Verdict.Run),
                ["pause_rate"] = summary.Rate(Verdict.Hitl),
                ["stop_rate"] = summary.Rate(Verdict.Stop),
            },
        }));

        return Numbers(found) == Numbers(recorded) ? null : $"{found} instead of {recorded}";
    }

    // 1.0 and 1 are one number, and the order of members doesn't matter.
    private static string Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject()
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => $"{member.Name}: [{Numbers(member.Value)}]")),
        JsonValueKind.Number => FormattableString.Invariant($"{value.GetDouble():R}"),
        _ => value.GetRawText(),
    };
}
