using Maestro.Policy.Gates.Trust;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustLedgerTests
{
    [Fact]
    public void TwoThreads_LoseNothing()
    {
        const int Steps = 100_000;
        TrustModel model = new(new() { CapPerRun = 1, CoachingBelow = 1, MaxCoachingSessions = long.MaxValue });
        TrustLedger ledger = new(new() { Score = 0.5 }, [], model, new ManualTime());
        using Barrier start = new(2);

        // A step that is too small to move the score, so that the streak counts every one of them.
        TrustOutcome good = new("GOOD", double.Epsilon);
        long[] sessions = new long[2];
        Thread[] threads = [.. Enumerable.Range(0, 2).Select(Start)];
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(2 * Steps, ledger.State.ApprovalStreak + ledger.State.CoachingSessions);
        Assert.Equal(sessions.Sum(), ledger.State.CoachingSessions);

        Thread Start(int index)
        {
            Thread thread = new(() => Work(index));
            thread.Start();
            return thread;
        }

        void Work(int index)
        {
            Random random = new(index);
            TrustRun run = ledger.BeginRun();
            start.SignalAndWait();

            for (int step = 0; step < Steps; step++)
            {
                if (random.Next(4) == 0)
                {
                    sessions[index] += ledger.TryCoach(out _) ? 1 : 0;
                }
                else
                {
                    run.Apply(good);
                }
            }
        }
    }

    [Fact]
    public void TwoThreadsOfOneRun_ShareItsCap()
    {
        for (int round = 0; round < 2_000; round++)
        {
            TrustLedger ledger = new(default, []);
            TrustRun run = ledger.BeginRun();

            Parallel.Invoke(
                () => run.Apply(TrustOutcome.FinalizeApprove), () => run.Apply(TrustOutcome.FinalizeApprove));

            Assert.Equal(0.03, ledger.State.Score);
            Assert.Equal(0, run.CapRemaining);
        }
    }

    [Fact]
    public void Readers_SeeWholeStates()
    {
        TrustLedger ledger = new(new() { Score = 1, ApprovalStreak = 5 }, []);
        TrustOutcome bad = new("BAD", -1);
        using Barrier start = new(2);
        Thread reader = new(() =>
        {
            start.SignalAndWait();

            while (ledger.State is { Score: > 0 } seen)
            {
                Assert.Null(seen.CooldownUntil);
            }
        });
        reader.Start();
        start.SignalAndWait();
        ledger.BeginRun().Apply(bad);
        reader.Join();

        Assert.Equal(0, ledger.State.ApprovalStreak);
        Assert.NotNull(ledger.State.CooldownUntil);
    }

    [Fact]
    public void NullGrant_IsRefused() => Assert.Throws<ArgumentException>(() => new TrustLedger(default, [null!]));
}
