using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Decisions;

public sealed class PermitTests
{
    [Fact]
    public async Task Permit_GivesTheVeryRequestThatWasJudged()
    {
        object request = new();
        GatePipeline<object> pipeline = GatePipeline.For<object>(TestBook.Book)
            .Unaudited("a test")
            .Gate(TestBook.Plain, static (_, gate) => gate.Pass())
            .Build();
        Decision<object> decision = await pipeline.EvaluateAsync(request, Pipelines.Run);

        Assert.True(decision.TryGetPermit(out Permit<object>? permit));
        Assert.Same(request, permit.Redeem());
        Assert.Equal("RUN#1", permit.RunId);
        Assert.Equal(decision.ToRecord(), permit.Decision);
    }

    [Fact]
    public async Task AllPermitsOfOneDecision_ShareASingleUse()
    {
        Decision<string> decision = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();
        Decision<string> copy = decision;
        Permit<string> first = decision.Match(run: permit => permit, hitl: _ => null!, stop: _ => null!);
        Permit<string> second = copy.Match(run: permit => permit, hitl: _ => null!, stop: _ => null!);

        Assert.True(first.TryRedeem(out string? request));
        Assert.Equal("hello", request);
        Assert.False(first.TryRedeem(out _));
        Assert.False(second.TryRedeem(out _));
        PermitRefusedException refusal = Assert.Throws<PermitRefusedException>(second.Redeem);
        Assert.Contains("redeemed before", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PermitsOfTwoDecisions_AreTwoUses()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited().Passing(TestBook.Plain).Build();
        for (int i = 0; i < 10_000; i++)
        {
            Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run);
            Assert.True(decision.TryGetPermit(out Permit<string>? permit) && permit.TryRedeem(out _));
            Assert.False(permit.TryRedeem(out _));
        }
    }

    [Fact]
    public async Task ManyThreads_RedeemEachPermitOnce()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited().Passing(TestBook.Plain).Build();
        Decision<string>[] decisions = new Decision<string>[20_000];
        await Parallel.ForAsync(0, decisions.Length, async (i, token) =>
            decisions[i] = await pipeline.EvaluateAsync("hello", Pipelines.Run, token));

        int redeemed = 0;
        Parallel.For(0, decisions.Length * 4, i =>
        {
            if (decisions[i / 4].TryGetPermit(out Permit<string>? permit) && permit.TryRedeem(out _))
            {
                Interlocked.Increment(ref redeemed);
            }
        });

        Assert.Equal(decisions.Length, redeemed);
    }

    [Fact]
    public async Task Permit_HoldsUntilItsTimeIsOver()
    {
        ManualTime time = new();
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Time(time)
            .PermitLifetime(TimeSpan.FromSeconds(2))
            .Passing(TestBook.Plain)
            .Build();
        Decision<string> early = await pipeline.EvaluateAsync("early", Pipelines.Run);
        Decision<string> late = await pipeline.EvaluateAsync("late", Pipelines.Run);

        time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(early.TryGetPermit(out Permit<string>? inTime) && inTime.TryRedeem(out _));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.True(late.TryGetPermit(out Permit<string>? tooLate));
        PermitRefusedException refusal = Assert.Throws<PermitRefusedException>(tooLate.Redeem);
        Assert.Contains("expired", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PassOfNobody_IsRefused()
    {
        GuardPass<string> pass = default;

        Assert.False(pass.TryRedeem(out string? request));
        Assert.Null(request);
        Assert.Equal(Verdict.Stop, pass.Decision.Verdict);
    }
}
