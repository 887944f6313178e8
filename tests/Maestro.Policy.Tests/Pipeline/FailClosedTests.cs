using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Whatever goes wrong in a gate is an objection of its own kind.</summary>
public sealed class FailClosedTests
{
    [Fact]
    public async Task GateThatThrows_StopsWithTheTypeOfTheExceptionAlone()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _) => throw new InvalidOperationException("alice@example.org"))
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "InvalidOperationException");
    }

    [Fact]
    public async Task GateThatThrowsCancellationOfItsOwn_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _) => throw new OperationCanceledException())
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "OperationCanceledException");
    }

    [Fact]
    public async Task TaskThatFails_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, static (_, _, _) => ValueTask.FromException<GateResult>(new TimeoutException()))
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "TimeoutException");
    }

    [Fact]
    public async Task DefaultResult_Stops() =>
        AssertStop(await Pipelines.Unaudited().Gate(TestBook.Plain, (_, _) => default).Decide(), SystemReason.Unspecified, null);

    [Fact]
    public async Task ReasonOfAnotherCodebook_StopsWhereTheGateOnlyPaused()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Foreign.Reason("RISKY")))
            .Decide();

        AssertStop(decision, SystemReason.ForeignCode, "RISKY");
    }

    [Fact]
    public async Task DefaultReason_Stops() =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, gate) => gate.Pause(default)).Decide(),
            SystemReason.ForeignCode,
            "UNSPECIFIED");

    [Fact]
    public async Task ReasonForAnotherVerdict_Stops() =>
        AssertStop(
            await Pipelines.Unaudited()
                .Gate(TestBook.Plain, (_, gate) => gate.Stop(TestBook.Book.Reason("PAUSE_ONLY")))
                .Decide(),
            SystemReason.MisusedCode,
            "PAUSE_ONLY");

    [Fact]
    public async Task ReasonOfAnotherLayer_Stops() =>
        AssertStop(
            await Pipelines.Unaudited()
                .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("ETHICS_ONLY")))
                .Decide(),
            SystemReason.MisusedCode,
            "ETHICS_ONLY");

    [Fact]
    public async Task ReasonUsedAsDeclared_Stands()
    {
        Decision<string> paused = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Pause(TestBook.Book.Reason("ETHICS_ONLY")))
            .Decide();

        Assert.True(paused.IsHitl);
        Assert.Equal("ETHICS_ONLY", paused.Reason.Name);
    }

    [Fact]
    public async Task SealOfALayerThatMayNotSeal_IsAnOpenStop()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Seal(TestBook.Never))
            .Decide();

        AssertStop(decision, SystemReason.SealNotAllowed, "NEVER");
    }

    [Fact]
    public async Task SealBeyondTheReachThatTheGateDeclared_IsAnOpenStop()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never), new() { Reach = GateReach.Stop })
            .Decide();

        AssertStop(decision, SystemReason.SealNotAllowed, "NEVER");
    }

    [Fact]
    public async Task SealWithABadWord_StaysSealed()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Foreign.Reason("NEVER")))
            .Decide();

        Assert.True(decision.IsSealed);
        Assert.Equal(TestBook.Book[SystemReason.ForeignCode], decision.Reason);
    }

    [Fact]
    public async Task AnswerAtOnceButTooLate_Stops()
    {
        ManualTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, (_, gate) =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return gate.Pass();
            })
            .Decide();

        AssertStop(decision, SystemReason.GateTimeout, "no answer within 00:00:01");
    }

    [Fact]
    public async Task AnswerJustInTime_Counts()
    {
        ManualTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, (_, gate) =>
            {
                time.Advance(TimeSpan.FromTicks(TimeSpan.TicksPerSecond - 1));
                return gate.Pass();
            })
            .Decide();

        Assert.True(decision.IsRun);
    }

    [Fact]
    public async Task GateThatNeverAnswersAndDoesNotListen_IsLeftBehind()
    {
        ManualTime time = new();
        TaskCompletionSource<GateResult> never = new();
        ValueTask<Decision<string>> pending = Pipelines.Unaudited()
            .Time(time)
            .Gate(TestBook.Plain, (_, _, _) => new ValueTask<GateResult>(never.Task), new() { Timeout = TimeSpan.FromMinutes(1) })
            .Decide();

        Assert.False(pending.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(1));
        AssertStop(await pending, SystemReason.GateTimeout, "no answer within 00:01:00");

        never.SetResult(GateResult.Pass());
    }

    [Fact]
    public async Task GatesOwnTimeout_GoesBeforeThePipelines()
    {
        ManualTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(
                TestBook.Plain,
                (_, gate) =>
                {
                    time.Advance(TimeSpan.FromSeconds(5));
                    return gate.Pass();
                },
                new() { Timeout = TimeSpan.FromSeconds(10) })
            .Decide();

        Assert.True(decision.IsRun);
    }

    [Fact]
    public async Task GateThatHangsSomethingBadOnItsToken_IsATimeoutAndNoMore()
    {
        ManualTime time = new();
        ValueTask<Decision<string>> pending = Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, async (_, gate, token) =>
            {
                token.Register(static () => throw new InvalidOperationException());
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return gate.Pass();
            })
            .Decide();

        Assert.Null(Record.Exception(() => time.Advance(TimeSpan.FromSeconds(1))));
        AssertStop(await pending, SystemReason.GateTimeout, "no answer within 00:00:01");
    }

    [Fact]
    public async Task GateThatBlocksWhoeverTellsIt_IsATimeoutAndNoMore()
    {
        using ManualResetEventSlim never = new();
        TaskCompletionSource asked = new();
        ManualTime time = new();
        ValueTask<Decision<string>> pending = Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, async (_, gate, token) =>
            {
                await Task.Yield();
                token.Register(never.Wait);
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return gate.Pass();
            })
            .Decide();

        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(1));

        AssertStop(await pending, SystemReason.GateTimeout, "no answer within 00:00:01");
        never.Set();
    }

    [Fact]
    public async Task GateThatThrowsAtOnceWhereOthersTakeTheirTime_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Other, async (_, gate, _) =>
            {
                await Task.Yield();
                return gate.Pass();
            })
            .Gate(TestBook.Plain, (_, _, _) => throw new InvalidOperationException())
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "InvalidOperationException");
    }

    [Fact]
    public async Task ReasonForPauses_Pauses()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("PAUSE_ONLY")))
            .Decide();

        Assert.True(decision.IsHitl);
    }

    [Fact]
    public async Task AnswerThatOnlyTheClockShowsToBeLate_IsLate()
    {
        TimerlessTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, (_, gate) =>
            {
                time.Elapsed = TimeSpan.FromSeconds(1);
                return gate.Pass();
            })
            .Decide();

        AssertStop(decision, SystemReason.GateTimeout, "no answer within 00:00:01");
    }

    [Fact]
    public async Task ClockThatBreaksWhileAGateThinks_VouchesForNothing()
    {
        BrokenTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, (_, gate) =>
            {
                time.IsBroken = true;
                return gate.Pass();
            })
            .Decide();

        AssertStop(decision, SystemReason.GateTimeout, "no answer within 00:00:01");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TimerOfAnAnswer_IsGoneWithIt(bool later)
    {
        ManualTime time = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, async (_, gate, _) =>
            {
                if (later)
                {
                    await Task.Yield();
                }

                return gate.Pass();
            })
            .Decide();

        Assert.True(decision.IsRun);
        Assert.Equal(0, time.PendingTimers);
    }

    [Fact]
    public async Task GateThatObjectsInOtherWordsEachTime_IsHeardEachTime()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (text, gate) => text switch
            {
                "pause" => gate.Pause(TestBook.Risky),
                "pause why" => gate.Pause(TestBook.Risky, "why"),
                "pause else" => gate.Pause(TestBook.Book.Reason("OTHER")),
                "stop" => gate.Stop(TestBook.Risky),
                "seal" => gate.Seal(TestBook.Risky),
                _ => gate.Stop(TestBook.Forbidden, text),
            })
            .Build();
        string[] texts = ["pause", "pause why", "pause else", "stop", "seal", "x", "y"];

        foreach ((string first, string second) in texts.SelectMany(_ => texts, (first, second) => (first, second)))
        {
            AssertSays(await pipeline.EvaluateAsync(first, Pipelines.Run), first);
            AssertSays(await pipeline.EvaluateAsync(second, Pipelines.Run), second);
        }

        static void AssertSays(Decision<string> decision, string text)
        {
            string expected = text switch
            {
                "pause" => "PAUSE_FOR_HITL RISKY at ethics_gate by SYSTEM/",
                "pause why" => "PAUSE_FOR_HITL RISKY at ethics_gate by SYSTEM/why",
                "pause else" => "PAUSE_FOR_HITL OTHER at ethics_gate by SYSTEM/",
                "stop" => "STOPPED RISKY at ethics_gate by SYSTEM/",
                "seal" => "STOPPED RISKY at ethics_gate by SYSTEM (sealed)/",
                _ => $"STOPPED FORBIDDEN at ethics_gate by SYSTEM/{text}",
            };
            Assert.Equal(expected, $"{decision}/{decision.Detail}");
        }
    }

    [Fact]
    public async Task ClockThatThrows_IsAnObjection()
    {
        MemoryAuditLog log = new();
        BrokenTime time = new() { IsBroken = true };
        Decision<string> timed = await Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Passing(TestBook.Plain)
            .Decide();
        Decision<string> expiring = await Pipelines.Unaudited()
            .Time(time)
            .PermitLifetime(TimeSpan.FromSeconds(1))
            .Passing(TestBook.Plain)
            .Decide();
        Decision<string> recorded = await Pipelines.Text().Time(time).Audit(log).Passing(TestBook.Plain).Decide();

        AssertStop(timed, SystemReason.GateFaulted, "InvalidOperationException");
        AssertStop(expiring, SystemReason.AuditUnavailable, null);
        AssertStop(recorded, SystemReason.AuditUnavailable, null);
        Assert.Empty(log.Rows);
    }

    [Fact]
    public async Task ClockThatThrows_MakesNoApprovalGood()
    {
        BrokenTime time = new();
        GatePipeline<string> pipeline = Pipelines.Unaudited().Time(time).Pausing(TestBook.Plain).Build();
        Approval yes = HumanAnswer.Yes(RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, DateTimeOffset.MaxValue);
        time.IsBroken = true;

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsHitl);
        Assert.False(yes.IsConsumed);
    }

    [Theory]
    [InlineData(SystemReason.Ok)]
    [InlineData(SystemReason.Approved)]
    [InlineData(SystemReason.AuditUnavailable)]
    [InlineData(SystemReason.Unspecified)]
    public async Task WordOfThePipelineItself_IsNoWordForAGate(SystemReason reason) =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book[reason])).Decide(),
            SystemReason.MisusedCode,
            TestBook.Book[reason].Name);

    [Fact]
    public async Task RetiredReason_IsMisused() =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("RETIRED"))).Decide(),
            SystemReason.MisusedCode,
            "RETIRED");

    [Fact]
    public async Task SealingReason_SealsOrIsMisused()
    {
        ReasonCode sealing = TestBook.Book.Reason("SEALING");
        Decision<string> good = await Pipelines.Unaudited().Gate(TestBook.Ethics, (_, gate) => gate.Seal(sealing)).Decide();

        Assert.Equal(sealing, good.Reason);
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Ethics, (_, gate) => gate.Stop(sealing)).Decide(),
            SystemReason.MisusedCode,
            "SEALING");
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Ethics, (_, gate) => gate.Pause(sealing)).Decide(),
            SystemReason.MisusedCode,
            "SEALING");
    }

    [Fact]
    public async Task DetailWithLoneSurrogatesOrWithoutEnd_IsMadeFitForTheLog()
    {
        string hostile = "\ud800" + new string('x', 1022) + "\ud83d\ude00" + "tail";
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Stop(TestBook.Forbidden, hostile))
            .Decide();

        Assert.Equal("\ufffd" + new string('x', 1022), decision.Detail);
    }

    private static void AssertStop(Decision<string> decision, SystemReason reason, string? detail)
    {
        Assert.Equal(Verdict.Stop, decision.Verdict);
        Assert.Equal(TestBook.Book[reason], decision.Reason);
        Assert.Equal(detail, decision.Detail);
        Assert.Equal(Decider.System, decision.Decider);
        Assert.False(decision.IsSealed);
        Assert.False(decision.IsOverridable);
        Assert.False(decision.TryGetPermit(out _));
    }

    private sealed class TimerlessTime : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new ManualTime().CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }

    private sealed class BrokenTime : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException() : DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => IsBroken ? throw new InvalidOperationException() : 0;
    }
}
