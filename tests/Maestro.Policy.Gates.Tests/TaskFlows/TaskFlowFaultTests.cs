using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>Whatever throws ends its task as a stop, and no other.</summary>
public sealed class TaskFlowFaultTests : FlowSetting
{
    [Fact]
    public async Task WhatThrowsWhileItIsMade_IsAStopOnRecord()
    {
        FlowOutcome<string> outcome = await Go(
            Options(static (_, gate) => gate.Pass()) with
            {
                Make = static (task, _, _) => task == "a" ? throw new IOException("no model") : new(task),
            },
            "a", "b");

        Assert.Equal([TaskEnd.Failed, TaskEnd.Done], outcome.Tasks.Select(static task => task.End));
        Assert.IsType<IOException>(outcome.Tasks[0].Fault);
        Assert.Equal(["failed", "done"], Events);
        Assert.Equal(Verdict.Stop, outcome.Verdict);
    }

    [Fact]
    public async Task EffectThatFails_IsOnRecordAsAStop()
    {
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Effect = static (permit, _) => throw new IOException(permit.Redeem()),
        });

        Assert.Equal((TaskEnd.EffectFailed, Verdict.Stop), (outcome.End, outcome.Verdict));
        AuditRow row = Log.Rows[^1];
        Assert.Equal((Verdict.Stop, TestBook.Never, "effect_failed"),
            (row.Decision.Verdict, row.Decision.Reason, row["task_event"]));
    }

    [Fact]
    public async Task EndThatCannotBePutOnRecord_IsNoRun()
    {
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Log = new DeadLog(),
        });

        Assert.Equal((TaskEnd.EffectFailed, Verdict.Stop), (outcome.End, outcome.Verdict));
        Assert.IsType<IOException>(outcome.Fault);
    }

    [Fact]
    public async Task RetryThatCannotBePutOnRecord_EndsTheTask()
    {
        TaskOutcome<string> outcome = await GoOne(
            Options(static (_, gate) => gate.Pause(TestBook.Risky), PausePolicy.Regenerate(3)) with
            {
                Log = new DeadLog(),
            });

        Assert.Equal((TaskEnd.Failed, 1), (outcome.End, outcome.Attempts));
    }

    [Fact]
    public async Task SummaryThatThrows_EndsItsTaskAlone()
    {
        FlowOutcome<string> outcome = await Go(
            Options(
                static (draft, gate) => draft[0] == 'b' ? gate.Pause(TestBook.Risky) : gate.Pass(),
                PausePolicy.Ask,
                Human(static _ => "CONTINUE")) with
            {
                Summary = static _ => throw new IOException("nothing to say"),
            },
            "a", "b", "c");

        Assert.Equal([TaskEnd.Done, TaskEnd.Failed, TaskEnd.Done], outcome.Tasks.Select(static task => task.End));
        Assert.Equal(["done", "failed", "done"], Events);
    }

    [Fact]
    public async Task PermitThatExpiresOnItsWay_EndsTheTaskOnRecord()
    {
        TaskOutcome<string> outcome = await GoOne(Options(static (_, gate) => gate.Pass()) with
        {
            Intake =
            [
                GatePipeline.For<string>(TestBook.Book)
                    .Gate(Intake, static (_, gate) => gate.Pass())
                    .PermitLifetime(TimeSpan.FromMinutes(1)).Time(new Hurry()).Audit(Log).Build(),
            ],
        });

        Assert.Equal(TaskEnd.Failed, outcome.End);
        Assert.Equal(["failed"], Events);
    }

    [Fact]
    public async Task WhyAskingFailed_IsTold()
    {
        TaskOutcome<string> outcome = await GoOne(Options(
            static (_, gate) => gate.Pause(TestBook.Risky),
            PausePolicy.Ask,
            Human(static _ => throw new IOException())));

        Assert.Equal((TaskEnd.Refused, HumanAnswer.Failed), (outcome.End, outcome.Answer));
        Assert.IsType<IOException>(outcome.Fault);
    }

    // An hour has passed whenever somebody looks.
    private sealed class Hurry : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 3600 * Interlocked.Increment(ref _looks);
    }

    private sealed class DeadLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            ValueTask.FromException(new IOException("The disk is full."));
    }
}
