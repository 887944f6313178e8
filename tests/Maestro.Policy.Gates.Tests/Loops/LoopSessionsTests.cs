using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

public sealed class LoopSessionsTests
{
    private const int Threads = 4;
    private const int Events = 50;

    private static readonly LoopPolicy Patient = new(
        LoopBook.Policy.Options with { MaxRounds = Threads * Events, PlanRound = (Threads * Events) - 1 });

    // Every thread delivers every event, and each of them counts once.
    [Fact]
    public async Task ThreadsAtOneSession_LoseNothingAndCountNothingTwice()
    {
        LoopSessions sessions = new(Patient, new MemoryLoopStore());
        LoopEvent[][] produced = await Together(async thread =>
        {
            List<LoopEvent> all = [];
            foreach (int i in Enumerable.Range(0, Threads * Events))
            {
                LoopEvent pause = LoopEvent.Pause(
                    $"E{(i + (thread * Events)) % (Threads * Events)}", LoopBook.Conflict);
                all.AddRange((await sessions.TakeAsync(pause, "PLAN")).Produced);
            }

            return all.ToArray();
        });

        LoopState state = await sessions.FindAsync("S1");
        Assert.Equal(Threads * Events, state.CountOf(LoopBook.Conflict).Rounds);
        Assert.Equal(Threads * Events, state.Version);
        Assert.True(state.IsStopped);
        LoopEventKind[] once =
        [
            LoopEventKind.PlanRequested, LoopEventKind.PlanDispatched, LoopEventKind.PlanProposed,
            LoopEventKind.PlanReceived, LoopEventKind.EndRecommended,
        ];
        LoopEvent[] told = [.. produced.SelectMany(static p => p)];
        Assert.All(once, kind => Assert.Single(told, e => e.Kind == kind));
        Assert.Single(told, static e => e.Reason.Name == "ACC_END_SESSION_AFTER_4_HITL");
    }

    [Fact]
    public async Task ThreadsAtTheirOwnSessions_DontMeet()
    {
        LoopSessions sessions = new(Patient, new MemoryLoopStore());
        await Together(async thread =>
        {
            foreach (LoopEvent pause in LoopBook.Pauses(Events, new($"S{thread}", "f")))
            {
                await sessions.TakeAsync(pause);
            }

            return 0;
        });

        foreach (int thread in Enumerable.Range(0, Threads))
        {
            Assert.Equal(Events, (await sessions.FindAsync($"S{thread}")).Version);
        }
    }

    [Fact]
    public async Task NothingThatChanges_IsNotPut()
    {
        CountingStore store = new();
        LoopSessions sessions = new(LoopBook.Policy, store);
        LoopEvent pause = LoopEvent.Pause("E", LoopBook.Conflict);

        await sessions.TakeAsync(pause);
        await sessions.TakeAsync(pause);
        await sessions.TakeAsync(pause with { Decision = LoopDecision.Stopped });
        await sessions.ResetAsync("S1", new(LoopResetReason.ConflictChanged, "g", "h"));

        Assert.Equal((1, 4), (store.Puts, store.Finds));
    }

    [Fact]
    public async Task EventWithoutASession_IsRefusedWithoutAStore()
    {
        CountingStore store = new();
        LoopSessions sessions = new(LoopBook.Policy, store);
        LoopStep keyless = await sessions.TakeAsync(LoopEvent.Pause("E", new("", "f")));
        LoopStep half = await sessions.TakeAsync(LoopEvent.Pause("E", new("S\ud800", "f")));

        Assert.Equal("SPEC_MISSING_KEYS", Assert.Single(keyless.Produced).Reason.Name);
        Assert.Equal("SPEC_INVALID_INPUT", Assert.Single(half.Produced).Reason.Name);
        Assert.Equal(0, store.Finds);
    }

    [Fact]
    public async Task WrongEventOfAStoppedSession_IsStopped()
    {
        LoopSessions sessions = new(LoopBook.Policy, new MemoryLoopStore());
        foreach (LoopEvent pause in LoopBook.Pauses(4))
        {
            await sessions.TakeAsync(pause);
        }

        LoopStep step = await sessions.TakeAsync(LoopEvent.Pause(new('x', 300), new("S1", "")));
        Assert.Equal(LoopDecision.Stopped, Assert.Single(step.Produced).Decision);
    }

    [Fact]
    public async Task NewSession_GoesOn()
    {
        LoopSessions sessions = new(LoopBook.Policy, new MemoryLoopStore());
        foreach (LoopEvent pause in LoopBook.Pauses(4))
        {
            await sessions.TakeAsync(pause);
        }

        LoopState state = await sessions.ResetAsync("S1", new(LoopResetReason.NewSession));
        Assert.Equal(LoopState.Begin("S1") with { Version = 5 }, state);
        Assert.Equal(state, await sessions.FindAsync("S1"));
        Assert.Empty((await sessions.TakeAsync(LoopBook.Pauses(1).Single())).Produced);
    }

    [Fact]
    public async Task StoreThatIsFull_Throws()
    {
        MemoryLoopStore store = new(capacity: 1);
        LoopSessions sessions = new(LoopBook.Policy, store);
        await sessions.TakeAsync(LoopEvent.Pause("E", new("S1", "f")));
        LoopEvent other = LoopEvent.Pause("E", new("S2", "f"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => sessions.TakeAsync(other).AsTask());
        Assert.True(store.Remove("S1"));
        Assert.False(store.Remove("S1"));
        Assert.Equal(1, (await sessions.TakeAsync(other)).State.Version);
    }

    [Fact]
    public async Task StoreThatNeverTakesAnything_Throws() => await Assert.ThrowsAsync<InvalidOperationException>(
        static () => new LoopSessions(LoopBook.Policy, new CountingStore { IsClosed = true })
            .TakeAsync(LoopEvent.Pause("E", LoopBook.Conflict)).AsTask());

    [Fact]
    public async Task Misuse_Throws()
    {
        LoopSessions sessions = new(LoopBook.Policy, new MemoryLoopStore());
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MemoryLoopStore(0));
        await Assert.ThrowsAsync<ArgumentException>(() => sessions.FindAsync("").AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => sessions.ResetAsync(new('x', 257), default).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            static () => new MemoryLoopStore().PutAsync(LoopState.Begin("S"), 0, default).AsTask());
    }

    // Threads of their own, let go together, so that even a store that answers at once is raced.
    private static async Task<T[]> Together<T>(Func<int, Task<T>> act)
    {
        using Barrier start = new(Threads);
        return await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return act(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private sealed class CountingStore : ILoopStore
    {
        private readonly MemoryLoopStore _store = new();

        public bool IsClosed { get; init; }

        public int Finds { get; private set; }

        public int Puts { get; private set; }

        public ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken)
        {
            Finds++;
            return _store.FindAsync(sessionId, cancellationToken);
        }

        public ValueTask<bool> PutAsync(LoopState state, long expectedVersion, CancellationToken cancellationToken)
        {
            Puts++;
            return IsClosed ? new(false) : _store.PutAsync(state, expectedVersion, cancellationToken);
        }
    }
}
