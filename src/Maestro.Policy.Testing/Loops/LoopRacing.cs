using System.Collections.Immutable;
using Maestro.Policy.Gates.Loops;
using Maestro.Policy.Testing.Rooms;

namespace Maestro.Policy.Testing.Loops;

/// <summary>Of those who come at the same time one wins, and nothing is lost.</summary>
internal static class LoopRacing
{
    private const int Rounds = 50;

    public static async Task Put_BeginsWithOneWinner(LoopRoom room)
    {
        ILoopStore other = await room.Reopen().ConfigureAwait(false);
        for (int round = 0; round < Rounds; round++)
        {
            string id = $"S{round}";
            await OneWins(room, other, id, thread => LoopSamples.Sparse(id) with { Counts = CountsOf(id, thread) })
                .ConfigureAwait(false);
        }
    }

    public static async Task Put_HasOneWinner(LoopRoom room)
    {
        ILoopStore other = await room.Reopen().ConfigureAwait(false);
        for (int round = 0; round < Rounds; round++)
        {
            string id = $"S{round}";
            LoopState state = await room.Put(LoopSamples.Sparse(id)).ConfigureAwait(false);
            await OneWins(room, other, id, thread => LoopSamples.Next(state) with { Counts = CountsOf(id, thread) })
                .ConfigureAwait(false);
        }
    }

    public static async Task Put_LosesNothing(LoopRoom room)
    {
        await room.Put(LoopSamples.Sparse("S")).ConfigureAwait(false);
        int[] steps = await Crowd.Together(async _ =>
        {
            int taken = 0;
            for (int i = 0; i < Rounds; i++)
            {
                LoopState state = (await room.Find("S").ConfigureAwait(false))!;
                taken += await room.TryPut(LoopSamples.Next(state)).ConfigureAwait(false) ? 1 : 0;
            }

            return taken;
        }).ConfigureAwait(false);

        LoopState? last = await room.Find("S").ConfigureAwait(false);
        room.Same(1L + steps.Sum(), last!.Version, "the version after all steps");
    }

    // What a host does: everybody delivers the same events, and each counts once.
    public static async Task Sessions_CountEachEventOnce(LoopRoom room)
    {
        LoopPolicy policy = LoopOffice.Policy(Rounds);
        ILoopStore other = await room.Reopen().ConfigureAwait(false);
        LoopEvent[][] produced = await Crowd.Together(async thread =>
        {
            LoopSessions sessions = new(policy, thread % 2 == 0 ? room.Store : other);
            List<LoopEvent> all = [];
            for (int i = 0; i < Rounds; i++)
            {
                LoopEvent pause = LoopEvent.Pause($"E{(i + (thread * 7)) % Rounds}", new("S", "f"));
                all.AddRange((await sessions.TakeAsync(pause, "a plan").ConfigureAwait(false)).Produced);
            }

            return all.ToArray();
        }).ConfigureAwait(false);

        LoopState? last = await room.Find("S").ConfigureAwait(false);
        room.Same(Rounds, last!.CountOf(new("S", "f")).Rounds, "the number of rounds");
        room.Same(true, last.IsStopped, "whether the session is stopped");
        foreach (LoopEventKind kind in (LoopEventKind[])[LoopEventKind.PlanRequested, LoopEventKind.EndRecommended])
        {
            room.Same(1, produced.Sum(told => told.Count(e => e.Kind == kind)), $"the number of {kind}");
        }
    }

    // Half of them come from another process.
    private static async Task OneWins(LoopRoom room, ILoopStore other, string id, Func<int, LoopState> next)
    {
        bool[] won = await Crowd.Together(async thread =>
        {
            (ILoopStore store, LoopState state) = (thread % 2 == 0 ? room.Store : other, next(thread));
            return await store.PutAsync(state, state.Version - 1, LoopRoom.Token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        room.Same(1, won.Count(static isWon => isWon), "the number of winners");
        room.Same(next(Array.IndexOf(won, true)), await room.Find(id).ConfigureAwait(false), "what the winner has put");
    }

    private static ImmutableArray<LoopCount> CountsOf(string id, int thread) =>
        [new(new(id, $"of {thread}"), 1, LoopMarks.None)];
}
