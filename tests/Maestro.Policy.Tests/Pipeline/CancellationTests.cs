using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Who cancels gets no decision, so nothing may run.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task CancelledBefore_GivesNoDecisionAndNoRow()
    {
        MemoryAuditLog log = new();
        GatePipeline<string> pipeline = Pipelines.Text().Audit(log).Passing(TestBook.Plain).Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, new CancellationToken(canceled: true)));
        Assert.Empty(log.Rows);
    }

    [Fact]
    public async Task CancelledBefore_AsksNobody()
    {
        int asked = 0;
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) =>
            {
                asked++;
                return gate.Pass();
            })
            .Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, new CancellationToken(canceled: true)));
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task CancelledWhileAGateIgnoresIt_EndsAtOnce()
    {
        using CancellationTokenSource caller = new();
        TaskCompletionSource<GateResult> never = new();
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _, _) => new ValueTask<GateResult>(never.Task))
            .Build();
        ValueTask<Decision<string>> pending = pipeline.EvaluateAsync("hello", Pipelines.Run, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pending);
    }

    [Fact]
    public async Task CancelledWhileTheLogHangs_EndsAtOnce()
    {
        using CancellationTokenSource caller = new();
        HangingLog log = new();
        GatePipeline<string> pipeline = Pipelines.Text().Audit(log).Passing(TestBook.Plain).Build();
        ValueTask<Decision<string>> pending = pipeline.EvaluateAsync("hello", Pipelines.Run, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pending);
    }

    [Fact]
    public async Task CancelledByTheLogItself_GivesNoDecision()
    {
        using CancellationTokenSource caller = new();
        GatePipeline<string> pipeline = Pipelines.Text()
            .Audit(new CancellingLog(caller))
            .Passing(TestBook.Plain)
            .Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, caller.Token));
    }

    [Fact]
    public async Task GateThatFailsAfterCancellation_GivesNoDecision()
    {
        using CancellationTokenSource caller = new();
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _) =>
            {
                caller.Cancel();
                throw new InvalidOperationException();
            })
            .Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await pipeline.EvaluateAsync("hello", Pipelines.Run, caller.Token));
    }

    [Fact]
    public async Task GateIsToldWhenItsTimeIsUp()
    {
        ManualTime time = new();
        CancellationToken seen = default;
        ValueTask<Decision<string>> pending = Pipelines.Unaudited()
            .Time(time)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, async (_, gate, token) =>
            {
                seen = token;
                await Task.Delay(Timeout.Infinite, token);
                return gate.Pass();
            })
            .Decide();

        Assert.False(seen.IsCancellationRequested);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await pending).IsStop);
        Assert.True(seen.IsCancellationRequested);
    }

    private sealed class HangingLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            new(new TaskCompletionSource().Task);
    }

    private sealed class CancellingLog(CancellationTokenSource caller) : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
        {
            caller.Cancel();
            return ValueTask.CompletedTask;
        }
    }
}
