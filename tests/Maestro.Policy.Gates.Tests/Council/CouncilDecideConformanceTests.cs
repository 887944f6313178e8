using System.Text.Json;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Council;

[Trait("Category", "Conformance")]
public sealed class CouncilDecideConformanceTests
{
    private static readonly VectorFamily Decisions = VectorFamily.Load("council", "norm_decide");
    private static readonly VectorFamily Eras = VectorFamily.Load("council", "era_matrix");

    [Fact]
    public void RecordedVotes_AreDecidedAlike() => Decisions.AssertAll(static item =>
    {
        JsonElement input = item.GetProperty("input");
        JsonElement expected = item.GetProperty("expected");
        CouncilRules? rules = CouncilVectors.Rules(input.GetProperty("options"));
        if (rules is null)
        {
            return expected.TryGetProperty("options_error", out _) ? null : "the options were taken";
        }

        return expected.TryGetProperty("options_error", out _)
            ? "the options weren't taken"
            : VectorCases.Unlike(
                CouncilVectors.Text(rules.Decide(CouncilVectors.Seats(input), CouncilVectors.Vote(input))),
                CouncilVectors.Expected(expected));
    });

    // A verdict says of itself who decided, that it isn't sealed, and whether a human may answer.
    [Fact]
    public void RecordedFlags_FollowFromTheVerdict() => Decisions.AssertAll(
        static item =>
        {
            JsonElement expected = item.GetProperty("expected");
            bool isPause = expected.GetProperty("decision").GetString() == "PAUSE_FOR_HITL";
            return !expected.GetProperty("sealed").GetBoolean()
                && expected.GetProperty("overrideable").GetBoolean() == isPause
                && expected.GetProperty("final_decider").GetString() == "SYSTEM"
                ? null
                : "the flags say something else";
        },
        static item => !item.GetProperty("expected").TryGetProperty("options_error", out _));

    [Fact]
    public void RecordedPatterns_AreDecidedAlike() => Eras.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected").GetProperty("normative");
        CouncilReading reading = CouncilBook.Decide(item.GetProperty("input").GetProperty("positions").GetString()!);
        return VectorCases.Unlike(
            $"{reading.Verdict.ToWireName()} {reading.Word} {reading.Winner}",
            $"{expected.GetProperty("decision")} {expected.GetProperty("reason_code")} "
                + $"{expected.GetProperty("winner")}");
    });
}
