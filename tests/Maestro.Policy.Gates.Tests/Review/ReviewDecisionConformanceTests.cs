using System.Text.Json;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Review;

[Trait("Category", "Conformance")]
public sealed class ReviewDecisionConformanceTests
{
    private static readonly VectorFamily Decisions = VectorFamily.Load("workers", "review_decisions");
    private static readonly VectorFamily Rounds = VectorFamily.Load("workers", "review_collect");

    [Fact]
    public void RecordedOutcomes_AreDecidedAlike() => Decisions.AssertAll(static item => ReviewVectors.Unlike(
        ReviewRules.Default.Conclude(
            [.. item.GetProperty("verdicts").EnumerateArray().Select(static word => Outcome(word))]),
        item.GetProperty("expected")));

    [Fact]
    public void RecordedRounds_AreCollectedAlike() => Rounds.AssertAll(static item =>
    {
        JsonElement expected = item.GetProperty("expected");
        ReviewRound round = Collect(item.GetProperty("input"));
        return VectorCases.Unlike(
                string.Join(' ', round.Seats.Select(static seat => $"{seat.Reviewer}:{ReviewWords.Of(seat.Outcome)}")),
                string.Join(' ', expected.GetProperty("outcomes").EnumerateObject()
                    .Select(static each => $"{each.Name}:{each.Value}")))
            ?? ReviewVectors.Unlike(ReviewRules.Default.Conclude(round), expected);
    });

    private static ReviewRound Collect(JsonElement input)
    {
        ReviewRound round = ReviewRound.Begin(
            input.GetProperty("subject").GetString()!,
            input.GetProperty("author").GetString(),
            input.GetProperty("requested").EnumerateArray().Select(static name => name.GetString()!),
            TimeSpan.Zero);
        foreach (JsonElement answer in input.GetProperty("received").EnumerateArray())
        {
            round = round.Answer(
                answer.GetProperty("reviewer").GetString(),
                answer.GetProperty("subject").GetString(),
                Outcome(answer.GetProperty("verdict")));
        }

        return round.Tick(TimeSpan.FromMinutes(5)).Round.Tick(TimeSpan.FromMinutes(10)).Round;
    }

    private static ReviewOutcome Outcome(JsonElement word) => ReviewWords.OutcomeOf(word.GetString());
}
