using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

public sealed class ObserverTests
{
    [Fact]
    public async Task Observer_SeesGatesFaultsAndDecision()
    {
        RecordingObserver observer = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Observe(observer)
            .Passing(TestBook.Plain)
            .Gate(TestBook.Other, (_, _) => throw new InvalidOperationException())
            .Decide();

        Assert.True(decision.IsStop);
        Assert.Equal(
            [
                "RUN#1 plain_gate: Pass UNSPECIFIED",
                "RUN#1 other_gate threw InvalidOperationException",
                "RUN#1 other_gate: Stop GATE_FAULTED",
                "RUN#1 decided: STOPPED GATE_FAULTED at other_gate by SYSTEM",
            ],
            observer.Events);
    }

    [Fact]
    public async Task Observer_HearsOfALogThatFails()
    {
        RecordingObserver observer = new();
        Decision<string> decision = await Pipelines.Text()
            .Audit(new NoLog())
            .Observe(observer)
            .Passing(TestBook.Plain)
            .Decide();

        Assert.True(decision.IsStop);
        Assert.Equal(2, observer.Events.Count(happened => happened == "RUN#1 audit threw IOException"));
    }

    [Fact]
    public async Task Observer_HearsOfADigestThatFails()
    {
        RecordingObserver observer = new();
        Decision<string> decision = await Pipelines.Text()
            .Audit(new MemoryAuditLog())
            .Observe(observer)
            .Passing(TestBook.Plain)
            .Decide("\udfff");

        Assert.True(decision.IsStop);
        Assert.Single(observer.Events, happened => happened.StartsWith("RUN#1 digest threw", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Observer_HearsOfAClockThatFails()
    {
        RecordingObserver observer = new();
        NoTime time = new();
        Decision<string> expiring = await Pipelines.Unaudited()
            .Time(time)
            .Observe(observer)
            .PermitLifetime(TimeSpan.FromSeconds(1))
            .Passing(TestBook.Plain)
            .Decide();
        Approval yes = HumanYes.Yes(
            RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, DateTimeOffset.MaxValue);
        Decision<string> approved = await Pipelines.Unaudited()
            .Time(time)
            .Observe(observer)
            .Pausing(TestBook.Plain)
            .Build()
            .EvaluateAsync("hello", Pipelines.Run, [yes]);

        Assert.True(expiring.IsStop);
        Assert.True(approved.IsHitl);
        Assert.Equal(2, observer.Events.Count(happened => happened == "RUN#1 clock threw InvalidOperationException"));
    }

    [Fact]
    public async Task ObservedGateThatThrowsAtOnceInsteadOfLater_Stops()
    {
        RecordingObserver observer = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Observe(observer)
            .Gate(TestBook.Plain, (_, _, _) => throw new InvalidOperationException())
            .Decide();

        Assert.Equal(TestBook.Book[SystemReason.GateFaulted], decision.Reason);
        Assert.Equal("RUN#1 plain_gate threw InvalidOperationException", observer.Events[0]);
    }

    [Fact]
    public async Task Observer_HearsOfAGateThatIsLate()
    {
        ManualTime time = new();
        RecordingObserver observer = new();
        Decision<string> decision = await Pipelines.Unaudited()
            .Time(time)
            .Observe(observer)
            .GateTimeout(TimeSpan.FromSeconds(1))
            .Gate(TestBook.Plain, (_, gate) =>
            {
                time.Advance(TimeSpan.FromSeconds(2));
                return gate.Pass();
            })
            .Decide();

        Assert.True(decision.IsStop);
        Assert.Equal("RUN#1 plain_gate threw TimeoutException", observer.Events[0]);
    }

    [Fact]
    public async Task ObserverThatThrows_ChangesNothingAndHidesNothingFromTheOthers()
    {
        RecordingObserver observer = new();
        Decision<string> run = await Pipelines.Unaudited()
            .Observe(new Thrower())
            .Observe(observer)
            .Passing(TestBook.Plain)
            .Decide();
        Decision<string> stop = await Pipelines.Unaudited()
            .Observe(new Thrower())
            .Gate(TestBook.Plain, (_, _) => throw new InvalidOperationException())
            .Decide();

        Assert.True(run.IsRun);
        Assert.Equal(TestBook.Book[SystemReason.GateFaulted], stop.Reason);
        Assert.Equal(2, observer.Events.Count);
    }

    [Fact]
    public async Task ObserverThatImplementsNothing_IsFine() =>
        Assert.True((await Pipelines.Unaudited().Observe(new Silent()).Passing(TestBook.Plain).Decide()).IsRun);

    private sealed class NoTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException();

        public override long GetTimestamp() => throw new InvalidOperationException();
    }

    private sealed class Silent : IPipelineObserver;

    private sealed class NoLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            throw new IOException("gone");
    }

    private sealed class Thrower : IPipelineObserver
    {
        public void GateAnswered(RunContext run, in GateReport report) => throw new InvalidOperationException();

        public void Decided(RunContext run, in DecisionRecord decision) => throw new InvalidOperationException();

        public void Faulted(RunContext run, string source, Exception exception) =>
            throw new InvalidOperationException();
    }
}
