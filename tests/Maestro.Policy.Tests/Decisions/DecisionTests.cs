using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Decisions;

public sealed class DecisionTests
{
    [Fact]
    public void DefaultDecision_IsAStopThatNobodyTook()
    {
        Decision<string> decision = default;

        Assert.Equal(Verdict.Stop, decision.Verdict);
        Assert.Equal((false, false, true), (decision.IsRun, decision.IsHitl, decision.IsStop));
        Assert.Equal("UNSPECIFIED", decision.Reason.Name);
        Assert.Equal(Decider.System, decision.Decider);
        Assert.Equal((false, false), (decision.IsSealed, decision.IsOverridable));
        Assert.Null(decision.Detail);
        Assert.False(decision.TryGetPermit(out Permit<string>? permit));
        Assert.Null(permit);
        Assert.Throws<DecisionNotRunException>(decision.ThrowIfNotRun);
        Assert.Equal("stop UNSPECIFIED", Told(decision));
        decision.Acknowledge("there is nobody to tell");
    }

    [Fact]
    public void DefaultsOfTheParts_AreSafe()
    {
        Assert.Equal(Verdict.Stop, default);
        Assert.Equal(Verdict.Stop, default(DecisionRecord).Verdict);
        Assert.Equal("", default(DecisionRecord).RunId);
        Assert.Equal("UNSPECIFIED", default(StopNotice).Reason.Name);
        Assert.Equal(GateOutcome.Undecided, default(GateResult).Outcome);
        Assert.Equal(GateOutcome.Undecided, default(GateReport).Outcome);
        Assert.Throws<InvalidOperationException>(() => default(GateContext).Run);
    }

    [Fact]
    public async Task Match_CallsTheHandlerOfTheOutcome()
    {
        Assert.Equal("run hello", Told(await Pipelines.Unaudited().Passing(TestBook.Plain).Decide()));
        Assert.Equal("hitl RISKY", Told(await Pipelines.Unaudited().Pausing(TestBook.Plain).Decide()));
        Assert.Equal("stop FORBIDDEN", Told(await Pipelines.Unaudited().Stopping(TestBook.Plain).Decide()));
    }

    [Fact]
    public async Task Switch_CallsTheHandlerOfTheOutcome()
    {
        List<string> calls = [];
        void Tell(Decision<string> decision) => decision.Switch(
            run: permit => calls.Add(permit.Redeem()),
            hitl: ask => calls.Add(ask.Reason.Name),
            stop: notice => calls.Add(notice.Reason.Name));

        Tell(await Pipelines.Unaudited().Passing(TestBook.Plain).Decide());
        Tell(await Pipelines.Unaudited().Pausing(TestBook.Plain).Decide());
        Tell(await Pipelines.Unaudited().Stopping(TestBook.Plain).Decide());

        Assert.Equal(["hello", "RISKY", "FORBIDDEN"], calls);
    }

    [Fact]
    public async Task AsyncTwins_CallTheHandlerOfTheOutcome()
    {
        List<string> calls = [];
        foreach (GatePipelineBuilder<string> builder in new[]
        {
            Pipelines.Unaudited().Passing(TestBook.Plain),
            Pipelines.Unaudited().Pausing(TestBook.Plain),
            Pipelines.Unaudited().Stopping(TestBook.Plain),
        })
        {
            Decision<string> decision = await builder.Decide();
            calls.Add(await decision.MatchAsync(
                run: async permit => await Task.FromResult($"run {permit.RunId}"),
                hitl: async ask => await Task.FromResult($"hitl {ask.Reason}"),
                stop: async notice => await Task.FromResult($"stop {notice.Reason}")));
            await decision.SwitchAsync(
                run: permit => Add(permit.Redeem()),
                hitl: ask => Add(ask.Request),
                stop: notice => Add(notice.Layer.Name));
        }

        Assert.Equal(["run RUN#1", "hello", "hitl RISKY", "hello", "stop FORBIDDEN", "plain_gate"], calls);

        Task Add(string call)
        {
            calls.Add(call);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task MissingHandler_ThrowsWhateverTheOutcome()
    {
        Decision<string> decision = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();

        Assert.Throws<ArgumentNullException>(() => decision.Match(permit => 1, null!, notice => 1));
        Assert.Throws<ArgumentNullException>(() => decision.Match(permit => 1, ask => 1, null!));
        Assert.Throws<ArgumentNullException>(() => decision.Match(null!, ask => 1, notice => 1));
        Assert.Throws<ArgumentNullException>(() => decision.Switch(permit => { }, null!, notice => { }));
    }

    [Fact]
    public async Task EnsureRun_LetsOnlyARunThrough()
    {
        Decision<string> run = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();
        Decision<string> pause = await Pipelines.Unaudited().Pausing(TestBook.Plain).Decide();

        Assert.True(run.EnsureRun().IsRun);
        run.ThrowIfNotRun();
        DecisionNotRunException error = Assert.Throws<DecisionNotRunException>(() => pause.EnsureRun());
        Assert.Equal(pause.ToRecord(), error.Decision);
        Assert.True(pause.IsOverridable);
        Assert.False(run.IsOverridable);
        Assert.Contains("PAUSE_FOR_HITL RISKY at plain_gate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_SaysWhatStopped()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never, "why"))
            .Decide();
        StopNotice notice = decision.Match(_ => default, _ => default, stopped => stopped);

        Assert.Equal(
            (TestBook.Never, TestBook.Ethics, "why", true),
            (notice.Reason, notice.Layer, notice.Detail, notice.IsSealed));
        Assert.Equal("STOPPED NEVER at ethics_gate by SYSTEM (sealed)", notice.ToString());
        Assert.Equal(decision.ToString(), notice.Decision.ToString());
    }

    [Fact]
    public async Task Strictest_IsTheFirstOfTheStrictest()
    {
        Decision<string> run = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();
        Decision<string> pause = await Pipelines.Unaudited().Pausing(TestBook.Plain).Decide();
        Decision<string> stop = await Pipelines.Unaudited().Stopping(TestBook.Plain).Decide();
        Decision<string> other = await Pipelines.Unaudited().Stopping(TestBook.Other).Decide();
        Decision<string> sealing = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never))
            .Decide();

        Assert.Equal(run.ToRecord(), Decision.Strictest(run, run).ToRecord());
        Assert.Equal(pause.ToRecord(), Decision.Strictest(run, pause, run).ToRecord());
        Assert.Equal(stop.ToRecord(), Decision.Strictest(pause, stop, other).ToRecord());
        Assert.Equal(other.ToRecord(), Decision.Strictest(other, stop).ToRecord());
        Assert.Equal(sealing.ToRecord(), Decision.Strictest(stop, sealing, run).ToRecord());
        Assert.True(Decision.Strictest<string>().IsStop);
        Assert.Equal(
            sealing.ToRecord(),
            Decision.Strictest(run.ToRecord(), pause.ToRecord(), sealing.ToRecord(), stop.ToRecord()));
        Assert.Equal(stop.ToRecord(), Decision.Strictest(stop.ToRecord(), other.ToRecord()));
        Assert.True(stop.ToRecord() != other.ToRecord());
        Assert.False(stop.ToRecord() != stop.ToRecord());
        Assert.Equal(run.ToRecord(), Decision.Strictest(run.ToRecord()));
        Assert.Equal(Verdict.Stop, Decision.Strictest(ReadOnlySpan<DecisionRecord>.Empty).Verdict);
    }

    private static string Told(Decision<string> decision) => decision.Match(
        run: permit => $"run {permit.Redeem()}",
        hitl: ask => $"hitl {ask.Reason}",
        stop: notice => $"stop {notice.Reason}");
}
