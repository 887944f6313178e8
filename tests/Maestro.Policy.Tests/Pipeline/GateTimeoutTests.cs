using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Stopped;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>An answer that comes too late is no answer.</summary>
public sealed class GateTimeoutTests
{
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
            .Gate(
                TestBook.Plain,
                (_, _, _) => new ValueTask<GateResult>(never.Task),
                new() { Timeout = TimeSpan.FromMinutes(1) })
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

    private sealed class TimerlessTime : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new ManualTime().CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
