using System.Collections.Immutable;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A yes counts for its own question and in its time, and for nothing else.</summary>
public sealed class ApprovalMatchTests : ApprovalSetting
{
    [Fact]
    public async Task ApprovalOfAnotherRequest_DoesNotCount() =>
        await AssertPauseStands(ask => HumanYes.Yes(RequestDigest.OfText("other"), ask.Layer, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfNoRequest_DoesNotCount() =>
        await AssertPauseStands(ask => HumanYes.Yes(default, ask.Layer, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfAnotherLayer_DoesNotCount() =>
        await AssertPauseStands(ask => HumanYes.Yes(ask.Digest, TestBook.Other, ask.Reason, Later));

    [Fact]
    public async Task ApprovalOfAnotherReason_DoesNotCount() =>
        await AssertPauseStands(ask => HumanYes.Yes(ask.Digest, ask.Layer, TestBook.Book.Reason("OTHER"), Later));

    [Fact]
    public async Task ApprovalOfAnotherCodebook_DoesNotCount() =>
        await AssertPauseStands(
            ask => HumanYes.Yes(
                ask.Digest, TestBook.Foreign.Layer("plain_gate"), TestBook.Foreign.Reason("RISKY"), Later));

    [Fact]
    public async Task ApprovalAfterItsTime_DoesNotCount() =>
        await AssertPauseStands(ask => HumanYes.Yes(ask, Time.GetUtcNow().AddTicks(-1)));

    [Fact]
    public async Task ApprovalAtItsLastMoment_Counts()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Time.GetUtcNow());

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsRun);
    }

    [Fact]
    public async Task ApprovalThatExpiresWhileALaterGateThinks_DoesNotCount()
    {
        bool slow = false;
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Gate(TestBook.Other, (_, gate) =>
            {
                Time.Advance(TimeSpan.FromHours(slow ? 8 : 0));
                return gate.Pass();
            })
            .Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Later);
        slow = true;

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.True(decision.IsHitl);
        Assert.False(yes.IsConsumed);
    }

    private async Task AssertPauseStands(Func<HitlRequest<string>, Approval> answer)
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Build();
        ImmutableArray<Approval> approvals = [answer(await Ask(pipeline))];

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, approvals);

        Assert.True(decision.IsHitl);
        Assert.Equal(TestBook.Risky, decision.Reason);
        Assert.False(approvals[0].IsConsumed);
    }
}
