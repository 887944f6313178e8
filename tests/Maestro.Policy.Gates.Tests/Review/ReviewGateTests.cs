using System.Collections.Immutable;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Review;

public sealed class ReviewGateTests
{
    private static readonly ReviewGateOptions Options = ReviewBook.Options;
    private static readonly RunContext Run = new("run-1");

    public static TheoryData<ReviewGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { BlockerReason = ReviewBook.Book.Reason("PAUSE_ONLY") }, "BlockerReason is 'PAUSE_ONLY'" },
        { Options with { NoReviewerReason = default }, "NoReviewerReason is not set." },
        { Options with { AllMissingReason = TestBook.Risky }, "AllMissingReason is 'RISKY', which is of another" },
        { Options with { ConcernsReason = ReviewBook.Book.Reason("STOP_ONLY") }, "ConcernsReason is 'STOP_ONLY'" },
        { Options with { UnparseableReason = default }, "UnparseableReason is not set." },
        { Options with { IncompleteReason = default }, "IncompleteReason is not set." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(ReviewGateOptions options, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => new ReviewGate<string>(options, static _ => ReviewBook.Round())).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task EveryReview_IsAnsweredAsTheTableSays()
    {
        foreach (ImmutableArray<ReviewOutcome> outcomes in Enumerable.Range(0, 4).SelectMany(ReviewBook.Lists))
        {
            ReviewRow row = ReviewRules.Default.Conclude(outcomes);
            GateResult result = await Judge(Options, ReviewBook.Round(outcomes));
            GateOutcome expected = row.Verdict switch
            {
                Verdict.Run => GateOutcome.Pass,
                Verdict.Hitl => GateOutcome.Pause,
                _ => GateOutcome.Stop,
            };
            Assert.Equal(expected, result.Outcome);
            Assert.Equal(expected == GateOutcome.Pass ? "UNSPECIFIED" : row.Word, result.Reason.Name);
        }
    }

    [Fact]
    public async Task SoleConcern_PausesWithTheReasonForConcerns()
    {
        GateResult result = await Judge(
            Options with { Rules = new() { SoleConcernPauses = true } }, ReviewBook.Round(ReviewOutcome.Concerns));

        Assert.Equal((GateOutcome.Pause, "REVIEW_CONCERNS"), (result.Outcome, result.Reason.Name));
    }

    [Fact]
    public async Task RunWithAConcern_HasTheWarningOnItsRow()
    {
        MemoryAuditLog log = new();
        GatePipeline<ReviewRound> pipeline = GatePipeline.For<ReviewRound>(ReviewBook.Book)
            .AddReviewGate(Options, static round => round)
            .Audit(log)
            .Build();
        Decision<ReviewRound> decision = await pipeline.EvaluateAsync(
            ReviewBook.Round(ReviewOutcome.Approved, ReviewOutcome.Concerns),
            Run,
            TestContext.Current.CancellationToken);
        decision.EnsureRun();

        Assert.Equal(
            "review_gate: REVIEW_SINGLE_CONCERN asked=2 concerns=[R1]", Assert.Single(log.Rows)["reason_detail"]);
    }

    [Fact]
    public async Task MissingReview_Throws() => await Assert.ThrowsAsync<InvalidOperationException>(
        async () => await Judge(Options, null!));

    private static ValueTask<GateResult> Judge(ReviewGateOptions options, ReviewRound round) =>
        new ReviewGate<string>(options, _ => round).EvaluateAsync("", new(options.Layer, Run), default);
}
