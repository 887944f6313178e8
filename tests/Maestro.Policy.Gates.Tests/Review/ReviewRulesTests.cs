using System.Collections.Immutable;
using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Gates.Tests.Review;

/// <summary>Every review of at most five reviewers.</summary>
public sealed class ReviewRulesTests
{
    private static readonly ImmutableArray<ImmutableArray<ReviewOutcome>> All =
        [.. Enumerable.Range(0, 6).SelectMany(ReviewBook.Lists)];

    public static TheoryData<bool> SoleConcernPauses => [false, true];

    [Theory]
    [MemberData(nameof(SoleConcernPauses))]
    public void OrderOfReviewers_DoesNotMatter(bool pauses)
    {
        ReviewRules rules = new() { SoleConcernPauses = pauses };

        Assert.All(All, outcomes => Assert.Same(rules.Conclude([.. outcomes.Order()]), rules.Conclude(outcomes)));
    }

    [Theory]
    [MemberData(nameof(SoleConcernPauses))]
    public void WorseOutcome_NeverRelaxes(bool pauses)
    {
        ReviewRules rules = new() { SoleConcernPauses = pauses };
        foreach (ImmutableArray<ReviewOutcome> outcomes in All)
        {
            Verdict verdict = rules.Conclude(outcomes).Verdict;
            foreach ((int each, ReviewOutcome outcome) in outcomes.Index())
            {
                for (ReviewOutcome worse = 0; worse < outcome; worse++)
                {
                    Assert.True(rules.Conclude(outcomes.SetItem(each, worse)).Verdict <= verdict);
                }
            }
        }
    }

    // One more reviewer who approves may only help where nobody was asked, or nobody answered, before.
    [Fact]
    public void FurtherReview_NeverRelaxesWhatSomebodyObjectedTo()
    {
        foreach (ImmutableArray<ReviewOutcome> outcomes in All.Where(static each => each.Length < 5))
        {
            ReviewRow before = ReviewRules.Default.Conclude(outcomes);
            foreach (ReviewOutcome further in Enum.GetValues<ReviewOutcome>())
            {
                Verdict after = ReviewRules.Default.Conclude(outcomes.Add(further)).Verdict;
                Assert.True(after <= before.Verdict || outcomes.IsEmpty, $"{string.Join(' ', outcomes)} {further}");
            }
        }
    }

    [Fact]
    public void Run_NeedsEveryAnswerAndAtMostOneConcern() => Assert.All(All, static outcomes => Assert.Equal(
        outcomes.Length > 0
            && outcomes.All(static each => each is ReviewOutcome.Approved or ReviewOutcome.Concerns)
            && outcomes.Count(static each => each == ReviewOutcome.Concerns) <= 1,
        ReviewRules.Default.Conclude(outcomes).Verdict == Verdict.Run));

    [Fact]
    public void Blocker_AlwaysStops() => Assert.All(All, static outcomes => Assert.Equal(
        outcomes.Contains(ReviewOutcome.Blocker), ReviewRules.Default.Conclude(outcomes).Verdict == Verdict.Stop));

    [Fact]
    public void SoleConcern_PausesWhereThatIsSet()
    {
        ReviewRules strict = new() { SoleConcernPauses = true };

        Assert.Equal(ReviewConclusion.SoleConcern, strict.Conclude([ReviewOutcome.Concerns]).Conclusion);
        Assert.Equal(
            ReviewConclusion.SingleConcern,
            strict.Conclude([ReviewOutcome.Concerns, ReviewOutcome.Approved]).Conclusion);
        Assert.Equal(ReviewConclusion.SingleConcern, ReviewRules.Default.Conclude([ReviewOutcome.Concerns]).Conclusion);
        Assert.All(All, outcomes => Assert.True(
            strict.Conclude(outcomes).Verdict <= ReviewRules.Default.Conclude(outcomes).Verdict));
    }

    [Fact]
    public void UnknownOutcome_IsABlocker()
    {
        Assert.Equal(Verdict.Stop, ReviewRules.Default.Conclude([(ReviewOutcome)77]).Verdict);
        Assert.Equal("blocker", ReviewWords.Of((ReviewOutcome)77));
        Assert.Equal(ReviewConclusion.Blocker, ReviewTable.RowOf((ReviewConclusion)77).Conclusion);
    }

    [Fact]
    public void OutcomesThatWereNeverSet_Pause() => Assert.Equal(
        ReviewConclusion.NoReviewer,
        ReviewRules.Default.Conclude(default(ImmutableArray<ReviewOutcome>)).Conclusion);

    [Fact]
    public void Table_HasARowForEachConclusionInItsOrder() =>
        Assert.Equal(Enum.GetValues<ReviewConclusion>(), ReviewTable.Rows.Select(static row => row.Conclusion));
}
