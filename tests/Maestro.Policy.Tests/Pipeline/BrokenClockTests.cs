using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Stopped;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A clock that can't be read vouches for nothing.</summary>
public sealed class BrokenClockTests
{
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
        Approval yes = HumanYes.Yes(
            RequestDigest.OfText("hello"), TestBook.Plain, TestBook.Risky, DateTimeOffset.MaxValue);
        time.IsBroken = true;

        Assert.True((await pipeline.EvaluateAsync("hello", Pipelines.Run, [yes])).IsHitl);
        Assert.False(yes.IsConsumed);
    }

    private sealed class BrokenTime : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            IsBroken ? throw new InvalidOperationException() : DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => IsBroken ? throw new InvalidOperationException() : 0;
    }
}
