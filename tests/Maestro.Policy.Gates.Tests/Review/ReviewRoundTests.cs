using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Gates.Tests.Review;

public sealed class ReviewRoundTests
{
    private static readonly TimeSpan Five = TimeSpan.FromMinutes(5);

    [Fact]
    public void MissedDeadline_IsAskedAgainOnce()
    {
        ReviewRound round = Begin().Answer("codex", "m-1", ReviewOutcome.Approved);
        Assert.Empty(round.Tick(Five - TimeSpan.FromTicks(1)).AskAgain);

        ReviewRoundStep first = round.Tick(Five);
        Assert.Equal(["gemini"], first.AskAgain);
        Assert.False(first.Round.IsComplete);
        Assert.Equal(Five + Five, first.Round.NextDeadline);

        ReviewRoundStep second = first.Round.Tick(Five + Five);
        Assert.Empty(second.AskAgain);
        Assert.True(second.Round.IsComplete);
        Assert.Null(second.Round.NextDeadline);
        Assert.Equal(ReviewConclusion.Incomplete, ReviewRules.Default.Conclude(second.Round).Conclusion);
    }

    [Fact]
    public void AnswerToTheSecondRequest_Counts()
    {
        ReviewRound round = Begin().Tick(Five).Round
            .Answer("gemini", "m-1", ReviewOutcome.Approved)
            .Answer("codex", "m-1", ReviewOutcome.Approved);

        Assert.True(round.IsComplete);
        Assert.Equal(Verdict.Run, ReviewRules.Default.Conclude(round).Verdict);
    }

    [Fact]
    public void Crash_IsAskedAgainOnce()
    {
        ReviewRoundStep first = Begin().Lose("gemini", TimeSpan.FromSeconds(1));
        ReviewRoundStep second = first.Round.Lose("gemini", TimeSpan.FromSeconds(2));

        Assert.Equal(["gemini"], first.AskAgain);
        Assert.Empty(second.AskAgain);
        Assert.True(second.Round.Seats[0].IsSettled);
        Assert.Empty(second.Round.Lose("gemini", TimeSpan.FromSeconds(3)).AskAgain);
        Assert.Empty(Begin().Lose("mallory", default).AskAgain);
    }

    [Theory]
    [InlineData(ReviewOutcome.Approved, ReviewOutcome.Timeout)]
    [InlineData(ReviewOutcome.Concerns, ReviewOutcome.Timeout)]
    [InlineData(ReviewOutcome.Unparseable, ReviewOutcome.Unparseable)]
    [InlineData(ReviewOutcome.Blocker, ReviewOutcome.Blocker)]
    public void LateAnswer_OnlyMakesItWorse(ReviewOutcome late, ReviewOutcome counts)
    {
        ReviewRound over = Begin().Tick(Five).Round.Tick(Five + Five).Round;

        Assert.Equal(counts, over.Answer("gemini", "m-1", late).Seats[0].Outcome);
    }

    [Fact]
    public void AnswerOfNoKnownKind_IsABlocker()
    {
        ReviewRound round = Begin()
            .Answer("gemini", "m-1", (ReviewOutcome)5).Answer("codex", "m-1", ReviewOutcome.Approved);

        Assert.Equal(ReviewOutcome.Blocker, round.Seats[0].Outcome);
        Assert.Equal(ReviewOutcome.Blocker, round.Answer("codex", "m-1", (ReviewOutcome)255).Seats[1].Outcome);
        Assert.Equal(Verdict.Stop, ReviewRules.Default.Conclude(round).Verdict);
    }

    [Fact]
    public void DeadlineWithoutEnd_IsNeverOver()
    {
        ReviewRound round = ReviewRound.Begin(
            "m-1", null, ["gemini"], Five, new() { Deadline = TimeSpan.MaxValue });

        Assert.Equal(TimeSpan.MaxValue, round.NextDeadline);
        Assert.Empty(round.Tick(TimeSpan.FromDays(9999)).AskAgain);
    }

    [Fact]
    public void WhoeverHasNotAnswered_IsMissing()
    {
        ReviewRound round = Begin().Answer("gemini", "m-1", ReviewOutcome.Approved);

        Assert.False(round.IsComplete);
        Assert.Equal(ReviewConclusion.Incomplete, ReviewRules.Default.Conclude(round).Conclusion);
    }

    [Fact]
    public void Blocker_NeedsNoFurtherAnswer()
    {
        ReviewRound round = Begin().Answer("gemini", "m-1", ReviewOutcome.Blocker);

        Assert.True(round.IsComplete);
        Assert.Null(round.NextDeadline);
    }

    [Fact]
    public void OrderOfAnswers_DoesNotMatter()
    {
        (string Reviewer, string Subject, ReviewOutcome Outcome)[] answers =
        [
            ("gemini", "m-1", ReviewOutcome.Approved), ("gemini", "m-1", ReviewOutcome.Concerns),
            ("codex", "m-1", ReviewOutcome.Unparseable), ("codex", "m-0", ReviewOutcome.Blocker),
            ("author", "m-1", ReviewOutcome.Blocker), ("mallory", "m-1", ReviewOutcome.Blocker),
        ];
        for (int turn = 0; turn < answers.Length; turn++)
        {
            ReviewRound round = answers[turn..].Concat(answers[..turn]).Aggregate(
                Begin(), static (round, answer) => round.Answer(answer.Reviewer, answer.Subject, answer.Outcome));
            Assert.Equal(
                [ReviewOutcome.Concerns, ReviewOutcome.Unparseable], round.Seats.Select(static seat => seat.Outcome));
        }
    }

    [Fact]
    public void NobodyAsked_IsCompleteAndPauses()
    {
        ReviewRound round = ReviewRound.Begin("m-1", "author", ["author"], default);

        Assert.True(round.IsComplete);
        Assert.Equal(ReviewConclusion.NoReviewer, ReviewRules.Default.Conclude(round).Conclusion);
    }

    [Fact]
    public void ReviewerNamedTwice_IsAskedOnce() =>
        Assert.Single(ReviewRound.Begin("m-1", null, ["gemini", "gemini"], default).Seats);

    [Fact]
    public void OptionOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReviewRoundOptions { Deadline = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReviewRoundOptions { Repeats = -1 });
        Assert.Throws<ArgumentException>(static () => ReviewRound.Begin("", null, [], default));
    }

    private static ReviewRound Begin() =>
        ReviewRound.Begin("m-1", "author", ["gemini", "codex", "author"], TimeSpan.Zero);
}
