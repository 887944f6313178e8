using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Each question needs an answer of its own.</summary>
public sealed class SeveralApprovalsTests : ApprovalSetting
{
    [Fact]
    public async Task TwoPauses_NeedTwoApprovals()
    {
        GatePipeline<string> pipeline = Text().Pausing(TestBook.Plain).Pausing(TestBook.Other).Build();
        Approval first = HumanYes.Yes(await Ask(pipeline), Later, id: "A");
        Decision<string> still = await pipeline.EvaluateAsync("hello", Pipelines.Run, [first]);
        Approval second = HumanYes.Yes(Question(still), Later, Decider.Admin, "B");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [second, first]);

        Assert.Equal(TestBook.Other, still.Layer);
        Assert.True(decision.IsRun);
        Assert.Equal(Decider.Admin, decision.Decider);
        Assert.Equal("A B", Log.Rows[^1]["approvals"]);
    }

    [Fact]
    public async Task TwoGatesWithTheSameQuestion_NeedTwoApprovals()
    {
        GatePipeline<string> pipeline = Text()
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "a" })
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "b" })
            .Build();
        Approval yes = HumanYes.Yes(await Ask(pipeline), Later);

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes, yes])).IsHitl);
        Approval another = HumanYes.Yes(await Ask(pipeline), Later, id: "B");
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes, another])).IsRun);
    }

    [Fact]
    public async Task ApprovalTakenByAnotherInBetween_LeavesTheOthersUnused()
    {
        Approval? stolen = null;
        GatePipeline<string> thief = Text().Pausing(TestBook.Other).Build();
        GatePipeline<string> pipeline = Text()
            .Pausing(TestBook.Plain)
            .Pausing(TestBook.Other)
            .Gate(TestBook.Ethics, async (_, gate, token) =>
            {
                if (stolen is not null)
                {
                    Assert.True((await thief.EvaluateAsync("hello", Pipelines.Run, [stolen], token)).IsRun);
                }

                return gate.Pass();
            })
            .Build();
        Approval first = HumanYes.Yes(await Ask(pipeline), Later);
        stolen = HumanYes.Yes(first.Digest, TestBook.Other, TestBook.Risky, Later, id: "B");

        Decision<string> decision = await pipeline.EvaluateAsync("hello", Pipelines.Run, [first, stolen]);

        Approval another = HumanYes.Yes(first.Digest, TestBook.Other, TestBook.Risky, Later, id: "C");
        stolen = null;

        Assert.True(decision.IsHitl);
        Assert.Equal(TestBook.Other, decision.Layer);
        Assert.False(first.IsConsumed);
        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [first, another])).IsRun);
    }
}
