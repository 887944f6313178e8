using System.Text.Json;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Gates.Tests.Vectors;

namespace Maestro.Policy.Gates.Tests.Review;

/// <summary>Compares with the recorded reviews.</summary>
internal static class ReviewVectors
{
    public static string? Unlike(ReviewRow row, JsonElement expected) => VectorCases.Unlike(
        $"{ReviewWords.Of(row.Outcome)} {row.Word} {row.Verdict.ToWireName()} False {row.Verdict == Verdict.Hitl} "
            + $"SYSTEM {row.Escalates} {row.Warns}",
        $"{expected.GetProperty("policy")} {expected.GetProperty("reason_code")} {expected.GetProperty("decision")} "
            + $"{expected.GetProperty("sealed")} {expected.GetProperty("overrideable")} "
            + $"{expected.GetProperty("final_decider")} {expected.GetProperty("escalate")} "
            + $"{expected.GetProperty("warn")}");
}
