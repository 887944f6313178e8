using System.Text.Json;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Gates.Trust.Text;

namespace Maestro.Policy.Gates.Tests.Trust;

[Trait("Category", "Conformance")]
public sealed class EvaluationConformanceTests
{
    [Fact]
    public void RecordedMultipliers_AreTheSame() =>
        TrustVectors.AssertAll("evaluation", JudgeMultiplier, TrustVectors.Group("multiplier"));

    [Fact]
    public void RecordedScores_AreTheSame() =>
        TrustVectors.AssertAll("evaluation", JudgeScore, TrustVectors.Group("base_score"));

    [Fact]
    public void RecordedRuns_AreAsClean() => TrustVectors.AssertAll("evaluation", JudgeClean, IsRest);

    internal static RunEnd End(string? state) => state switch
    {
        "INIT" => RunEnd.Unfinished,
        "PAUSE_FOR_HITL_AUTH" => RunEnd.AwaitsApproval,
        "PAUSE_FOR_HITL_FINALIZE" => RunEnd.AwaitsFinalApproval,
        "STOPPED" => RunEnd.Stopped,
        "CONTRACT_EFFECTIVE" => RunEnd.Effective,
        _ => throw new FormatException($"{state} is no end of a run."),
    };

    // Whatever isn't one of the other groups, so that a new group can't be overlooked.
    private static bool IsRest(JsonElement item) =>
        TrustVectors.Text(item, "group") is not ("multiplier" or "base_score");

    private static string? JudgeMultiplier(JsonElement item)
    {
        JsonElement expected = item.GetProperty("expect");
        double multiplier = RunEvaluation.MultiplierOf(item.GetProperty("given").GetProperty("count").GetInt64());

        return TrustVectors.Print(multiplier) == TrustVectors.Text(expected, "repr")
            && ReferenceNumber.Round(multiplier, 3) == expected.GetProperty("snapshot_round3").GetDouble()
                ? null : TrustVectors.Print(multiplier);
    }

    private static string? JudgeScore(JsonElement item)
    {
        JsonElement expected = item.GetProperty("expect");
        RunEvaluation run = Evaluate(item.GetProperty("given"), []);

        return TrustVectors.Print(run.BaseScore) == TrustVectors.Text(expected, "repr")
            && ReferenceNumber.Round(run.BaseScore, 6) == expected.GetProperty("round6").GetDouble()
            && run.IsAbnormal == expected.GetProperty("abnormal").GetBoolean() ? null : $"{run}";
    }

    private static string? JudgeClean(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expected = item.GetProperty("expect");
        RunEvaluation run = Evaluate(
            given, given.GetProperty("reason_codes").EnumerateArray().Select(reason => reason.GetString()));

        return run.IsClean == expected.GetProperty("clean").GetBoolean()
            && run.FraudHits.SequenceEqual(
                expected.GetProperty("fraud_hits").EnumerateArray().Select(hit => hit.GetString()!)) ? null : $"{run}";
    }

    private static RunEvaluation Evaluate(JsonElement given, IEnumerable<string?> reasons) => RunEvaluation.Of(
        End(TrustVectors.Text(given, "final_state")),
        given.GetProperty("sealed").GetBoolean(),
        given.TryGetProperty("runtime_ms", out JsonElement runtime) ? runtime.GetDouble() : 0,
        reasons,
        cleanCompletions: 0);
}
