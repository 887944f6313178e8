using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

public sealed class ExplainTests
{
    [Fact]
    public async Task EveryGate_HasARow()
    {
        Explanation why = await Pipelines.Unaudited()
            .Passing(TestBook.Plain)
            .Pausing(TestBook.Other)
            .Gate(TestBook.Book.Layer("first_gate"), (_, gate) => gate.Pass(), new() { Reach = GateReach.Pause })
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never, "why"))
            .Gate(TestBook.Book.Layer("second_gate"), (_, gate) => gate.Pass())
            .Build()
            .ExplainAsync("hello", Pipelines.Run);

        Assert.Equal(
            [GateOutcome.Pass, GateOutcome.Pause, GateOutcome.NotAsked, GateOutcome.Seal, GateOutcome.NotAsked],
            why.Gates.Select(gate => gate.Outcome));
        Assert.Equal(
            new GateReport("ethics_gate", TestBook.Ethics, GateOutcome.Seal, TestBook.Never, "why", false),
            why.Gates[3]);
        Assert.Equal("STOPPED NEVER at ethics_gate by SYSTEM (sealed)", why.Decision.ToString());
        Assert.All(why.Gates, gate => Assert.False(gate.IsApproved));
    }

    [Fact]
    public async Task GatesThatTakeTheirTime_AreWaitedFor()
    {
        Explanation why = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, async (_, gate, _) =>
            {
                await Task.Yield();
                return gate.Pause(TestBook.Risky);
            })
            .Gate(TestBook.Other, (_, gate) => gate.Stop(TestBook.Foreign.Reason("RISKY")))
            .Build()
            .ExplainAsync("hello", Pipelines.Run);

        Assert.Equal(["RISKY", "FOREIGN_CODE"], why.Gates.Select(gate => gate.Reason.Name));
        Assert.All(why.Gates, gate => Assert.False(gate.IsApproved));
    }

    [Fact]
    public async Task EveryGateMode_AsksThemAll()
    {
        Explanation why = await Pipelines.Unaudited()
            .Mode(GateMode.EveryGate)
            .Stopping(TestBook.Plain)
            .Passing(TestBook.Other)
            .Build()
            .ExplainAsync("hello", Pipelines.Run);

        Assert.Equal([GateOutcome.Stop, GateOutcome.Pass], why.Gates.Select(gate => gate.Outcome));
    }

    [Fact]
    public async Task Faults_ShowAsWhatTheyCountAs()
    {
        Explanation why = await Pipelines.Unaudited()
            .Mode(GateMode.EveryGate)
            .Gate(TestBook.Plain, (_, _) => throw new InvalidOperationException())
            .Gate(TestBook.Other, (_, _) => default)
            .Build()
            .ExplainAsync("hello", Pipelines.Run);

        Assert.Equal(["GATE_FAULTED", "UNSPECIFIED"], why.Gates.Select(gate => gate.Reason.Name));
        Assert.All(why.Gates, gate => Assert.Equal(GateOutcome.Stop, gate.Outcome));
    }

    [Fact]
    public async Task Explaining_LeavesNoTrace()
    {
        MemoryAuditLog log = new();
        RecordingObserver observer = new();
        GatePipeline<string> pipeline = Pipelines.Text()
            .Audit(log)
            .Observe(observer)
            .Pausing(TestBook.Plain)
            .Gate(TestBook.Other, (request, gate) =>
                request == "bad" ? throw new InvalidOperationException() : gate.Pass())
            .Build();
        Approval yes = HumanYes.Yes(
            RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, DateTimeOffset.MaxValue);

        Explanation why = await pipeline.ExplainAsync("hello", Pipelines.Run, [yes]);
        await pipeline.ExplainAsync("bad", Pipelines.Run);

        Assert.Equal(Verdict.Run, why.Decision.Verdict);
        Assert.Equal(Decider.User, why.Decision.Decider);
        Assert.True(why.Gates[0].IsApproved);
        Assert.Empty(log.Rows);
        Assert.Empty(observer.Events);
        Assert.False(yes.IsConsumed);
    }

    [Fact]
    public async Task Cancellation_GivesNoExplanation()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited().Passing(TestBook.Plain).Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await pipeline.ExplainAsync("hello", Pipelines.Run, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task ExplanationAndDecision_Agree()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Plain, (text, gate) =>
                text.Contains('p', StringComparison.Ordinal) ? gate.Pause(TestBook.Risky) : gate.Pass())
            .Gate(TestBook.Ethics, (text, gate) =>
                text.Contains('s', StringComparison.Ordinal) ? gate.Seal(TestBook.Never) : gate.Pass())
            .Build();

        foreach (string text in new[] { "-", "p", "s", "ps" })
        {
            Decision<string> decision = await pipeline.EvaluateAsync(text, Pipelines.Run);
            Explanation why = await pipeline.ExplainAsync(text, Pipelines.Run);

            Assert.Equal(decision.ToRecord(), why.Decision);
        }
    }
}
