using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>No record, no run.</summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task EveryOutcome_LeavesARow()
    {
        MemoryAuditLog log = new();

        await Acknowledged(Pipelines.Text().Audit(log).Passing(TestBook.Plain));
        await Acknowledged(Pipelines.Text().Audit(log).Pausing(TestBook.Plain));
        await Acknowledged(Pipelines.Text().Audit(log).Stopping(TestBook.Plain));

        Assert.Equal(
            [
                "RUN OK at plain_gate by SYSTEM",
                "PAUSE_FOR_HITL RISKY at plain_gate by SYSTEM",
                "STOPPED FORBIDDEN at plain_gate by SYSTEM",
            ],
            log.Rows.Where(row => row["acknowledged"] is null).Select(row => row.Decision.ToString()));
    }

    [Fact]
    public async Task Row_IsThereBeforeThePermit()
    {
        GatedLog log = new();
        ValueTask<Decision<string>> pending = Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();

        Assert.False(pending.IsCompleted);
        log.Release.SetResult();

        Assert.True((await pending).TryGetPermit(out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunThatCannotBeRecorded_IsAStop(bool later)
    {
        Decision<string> decision = await Pipelines.Text().Audit(new BrokenLog(later)).Passing(TestBook.Plain).Decide();

        Assert.Equal(Verdict.Stop, decision.Verdict);
        Assert.Equal(TestBook.Book[SystemReason.AuditUnavailable], decision.Reason);
        Assert.False(decision.TryGetPermit(out _));
    }

    [Fact]
    public async Task PauseThatCannotBeRecorded_IsAStop()
    {
        Decision<string> decision = await Pipelines.Text()
            .Audit(new BrokenLog(later: false))
            .Pausing(TestBook.Plain)
            .Decide();

        Assert.Equal(TestBook.Book[SystemReason.AuditUnavailable], decision.Reason);
        Assert.True(decision.IsStop);
    }

    [Fact]
    public async Task StopThatCannotBeRecorded_StaysWhatItIs()
    {
        Decision<string> decision = await Pipelines.Text()
            .Audit(new BrokenLog(later: false))
            .Gate(TestBook.Ethics, static (_, gate) => gate.Seal(TestBook.Never))
            .Decide();

        Assert.True(decision.IsSealed);
        Assert.Equal(TestBook.Never, decision.Reason);
    }

    [Fact]
    public async Task LogThatFailsOnce_SaysThatTheRunWasStopped()
    {
        FlakyLog log = new();
        Decision<string> decision = await Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();

        Assert.True(decision.IsStop);
        Assert.Equal("AUDIT_UNAVAILABLE", Assert.Single(log.Inner.Rows).Decision.Reason.Name);
    }

    [Fact]
    public async Task Row_HoldsTheDigestAndTheDetailAndNotTheRequest()
    {
        MemoryAuditLog log = new();
        ManualTime time = new();
        Decision<string> decision = await Pipelines.Text()
            .Time(time)
            .Audit(log)
            .Digest(RequestDigest.OfText, "prompt_hash")
            .Gate(TestBook.Plain, static (_, gate) => gate.Stop(TestBook.Forbidden, "cue 3"))
            .Decide("hello");

        AuditRow row = Assert.Single(log.Rows);
        Assert.True(decision.IsStop);
        Assert.Equal("2026-01-02T03:04:05.678901+00:00", row.Timestamp);
        Assert.Equal("RUN#1", row.Decision.RunId);
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", row["prompt_hash"]);
        Assert.Equal("cue 3", row["reason_detail"]);
        Assert.DoesNotContain(row.Extra, field => field.Value.ToString().Contains("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LogThatTakesTooLong_CountsAsUnavailable()
    {
        ManualTime time = new();
        GatedLog log = new();
        ValueTask<Decision<string>> pending = Pipelines.Text()
            .Time(time)
            .Audit(log, TimeSpan.FromSeconds(1))
            .Passing(TestBook.Plain)
            .Decide();

        Assert.False(pending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TestBook.Book[SystemReason.AuditUnavailable], (await pending).Reason);
        Assert.Equal([Verdict.Run, Verdict.Stop], log.Asked);
    }

    [Fact]
    public async Task LogThatFailsLate_HasOnlyTheRestOfItsTimeToSaySo()
    {
        ManualTime time = new();
        GatedLog log = new();
        ValueTask<Decision<string>> pending = Pipelines.Text()
            .Time(time)
            .Audit(log, TimeSpan.FromSeconds(3))
            .Passing(TestBook.Plain)
            .Decide();

        time.Advance(TimeSpan.FromSeconds(2));
        log.Release.SetException(new IOException("disk full"));
        await log.AskedAgain.Task;
        Assert.False(pending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TestBook.Book[SystemReason.AuditUnavailable], (await pending).Reason);
    }

    private static async Task Acknowledged(GatePipelineBuilder<string> builder) =>
        (await builder.Decide()).Acknowledge("only its row is of interest");

    private sealed class GatedLog : IAuditLog
    {
        private readonly List<Verdict> _asked = [];

        public TaskCompletionSource Release { get; } = new();

        public TaskCompletionSource AskedAgain { get; } = new();

        public IReadOnlyList<Verdict> Asked => _asked;

        public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
        {
            _asked.Add(row.Decision.Verdict);
            if (_asked.Count == 1)
            {
                await Release.Task;
            }
            else
            {
                AskedAgain.SetResult();
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }
        }
    }
}
