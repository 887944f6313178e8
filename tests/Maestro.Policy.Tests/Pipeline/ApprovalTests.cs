using System.Collections.Immutable;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A human's yes answers exactly one question, once.</summary>
public sealed class ApprovalTests : ApprovalSetting
{
    [Fact]
    public async Task MatchingApproval_LetsItRunInTheHumansName()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Passing(TestBook.Other).Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Later, Decider.Admin, "APPROVAL#7");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.True(decision.TryGetPermit(out Permit<string>? permit));
        Assert.Equal("hello", permit.Redeem());
        Assert.Equal(Decider.Admin, decision.Decider);
        Assert.Equal(TestBook.Book[SystemReason.Approved], decision.Reason);
        Assert.Equal(TestBook.Plain, decision.Layer);
        Assert.Equal("APPROVAL#7", Log.Rows[^1]["approvals"]);
        Assert.True(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_IsUsedOnce()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsRun);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsHitl);
    }

    [Fact]
    public async Task Approval_IsUsedOnceByAnyNumberOfThreads()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        for (int round = 0; round < 200; round++)
        {
            Approval yes = HumanYes.Yes(await Ask(pipeline), Later);
            int runs = 0;
            Parallel.For(0, 8, _ =>
            {
                if (pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]).AsTask().GetAwaiter().GetResult().IsRun)
                {
                    Interlocked.Increment(ref runs);
                }
            });

            Assert.Equal(1, runs);
        }
    }

    [Fact]
    public async Task Approval_LiftsNoStop()
    {
        GatePipeline<string> pipeline = Text().Stopping(TestBook.Plain).Build();
        Approval yes = HumanYes.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Forbidden, Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsStop);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_LiftsNoSeal()
    {
        GatePipeline<string> pipeline = Text().Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never)).Build();
        Approval yes = HumanYes.Yes(RequestDigest.OfText("hello"), TestBook.Ethics, TestBook.Never, Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsSealed);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task Approval_SkipsNoOtherGate()
    {
        bool stop = false;
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Gate(TestBook.Other, (_, gate) => stop ? gate.Stop(TestBook.Forbidden) : gate.Pass())
            .Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Later);
        stop = true;

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsStop);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task ApprovalOfADecisionThatCouldNotBeRecorded_IsUsedUpAndNamedWhereThatIsRecorded()
    {
        FlakyLog log = new();
        GatePipeline<string> pipeline = Pipelines.Text().Time(Time).Audit(log).Pausing(TestBook.Plain).Build();
        Approval yes = HumanYes.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, Later, id: "A#1");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        AuditRow row = Assert.Single(log.Inner.Rows);
        Assert.True(decision.IsStop);
        Assert.True(yes.IsConsumed);
        Assert.Equal(("AUDIT_UNAVAILABLE", "A#1"), (row.Decision.Reason.Name, row["approvals"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public void IdThatIsNoWord_IsRefused(string id) =>
        Assert.Throws<ArgumentException>(
            () => HumanYes.Yes(RequestDigest.OfText("x"), TestBook.Plain, TestBook.Risky, Later, id: id));

    [Fact]
    public async Task NoApprovalWhereOneShouldBe_IsMisuse()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, [null!]));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await pipeline.ExplainAsync("hello", Pipelines.Run, [null!]));
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, default(ImmutableArray<Approval>))).IsHitl);
    }

    [Fact]
    public void OnlyAHuman_Approves() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => HumanYes.Yes(RequestDigest.OfText("x"), TestBook.Plain, TestBook.Risky, Later, Decider.System));
}
