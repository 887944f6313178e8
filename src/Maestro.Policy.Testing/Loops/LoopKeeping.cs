using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Loops;

/// <summary>What is put into a store is in it, as it was put.</summary>
internal static class LoopKeeping
{
    // Case, composed and decomposed letters, a letter that is blank to some collations, blanks, and one in another.
    private static readonly string[] Ids =
        ["S-a", "S-A", "S-a ", "S-\u00e9", "S-e\u0301", "S-a\u00ad", "S-ss", "S-\u00df", "S-a|b", "S", " "];

    public static async Task Find_OfNothingIsNull(LoopRoom room)
    {
        room.Same(null, await room.Find("S").ConfigureAwait(false), "finding what isn't there");
        await room.Put(LoopSamples.Sparse("S")).ConfigureAwait(false);
        room.Same(null, await room.Find("T").ConfigureAwait(false), "finding what still isn't there");
    }

    public static async Task Put_KeepsTheStateAsItIs(LoopRoom room)
    {
        foreach (LoopState state in (LoopState[])[LoopSamples.Full("S"), LoopSamples.Sparse("T")])
        {
            await room.Put(state).ConfigureAwait(false);
            room.Same(state, await room.Find(state.SessionId).ConfigureAwait(false), "finding a state");
        }

        room.Same(LoopSamples.Full("S"), await room.Find("S").ConfigureAwait(false), "finding the first one again");
    }

    public static async Task Put_KeepsEachVersion(LoopRoom room)
    {
        LoopState state = await room.Put(LoopSamples.Full("S")).ConfigureAwait(false);
        Func<LoopState, LoopState>[] steps =
        [
            static s => LoopSamples.Next(s),
            static s => s with { Version = s.Version + 1, IsOverfull = !s.IsOverfull },
            static s => s with { Version = s.Version + 1, Counts = [] },
            static s => s with { Version = s.Version + 1, Remembered = [] },
            static s => LoopSamples.Next(s, "more"),
        ];
        foreach (Func<LoopState, LoopState> step in steps)
        {
            state = await room.Put(step(state)).ConfigureAwait(false);
            room.Same(state, await room.Find("S").ConfigureAwait(false), $"finding version {state.Version}");
        }
    }

    public static async Task Find_TellsIdsApartOrdinally(LoopRoom room)
    {
        foreach (string id in Ids)
        {
            await room.Put(LoopSamples.Full(id)).ConfigureAwait(false);
        }

        foreach (string id in Ids)
        {
            room.Same(LoopSamples.Full(id), await room.Find(id).ConfigureAwait(false), $"finding '{id}'");
        }
    }

    public static async Task Put_KeepsTheLargestState(LoopRoom room)
    {
        string longest = new('\u8868', LoopEvent.MaxKeyLength);
        LoopState state = LoopState.Begin(longest) with
        {
            Version = 1,
            Counts = [.. Enumerable.Range(0, 64).Select(i => new LoopCount(Conflict(i), i, LoopMarks.None))],
            Remembered =
            [
                .. Enumerable.Range(0, 1024).Select(i => new LoopEventKey(Conflict(i % 64), $"{i}{longest[4..]}")),
            ],
        };
        await room.Put(state).ConfigureAwait(false);
        LoopState other = await room.Put(LoopSamples.Sparse(longest[1..] + "x")).ConfigureAwait(false);
        room.Same(state, await room.Find(longest).ConfigureAwait(false), "finding the largest state");
        room.Same(
            other, await room.Find(other.SessionId).ConfigureAwait(false), "finding one that differs at the very end");

        LoopConflict Conflict(int i) => new(longest, $"{i}{longest[2..]}");
    }

    public static async Task Store_OpenedAgainHasEverything(LoopRoom room)
    {
        LoopState state = await room.Put(LoopSamples.Full("S")).ConfigureAwait(false);
        state = await room.Put(LoopSamples.Next(state)).ConfigureAwait(false);
        ILoopStore again = await room.Reopen().ConfigureAwait(false);

        room.Same(state, await again.FindAsync("S", LoopRoom.Token).ConfigureAwait(false), "finding it again");
        bool isNew = await again.PutAsync(LoopSamples.Sparse("S"), 0, LoopRoom.Token).ConfigureAwait(false);
        room.Same(false, isNew, "beginning it again");
        LoopState next = LoopSamples.Next(state);
        room.Same(true, await again.PutAsync(next, state.Version, LoopRoom.Token).ConfigureAwait(false), "going on");
        room.Same(next, await room.Find("S").ConfigureAwait(false), "what the first one finds after that");
        bool isLate = await room.TryPut(LoopSamples.Next(state, "late")).ConfigureAwait(false);
        room.Same(false, isLate, "the first one going on from what it knew");
        room.Same(next, await again.FindAsync("S", LoopRoom.Token).ConfigureAwait(false), "what is there after that");
    }
}
