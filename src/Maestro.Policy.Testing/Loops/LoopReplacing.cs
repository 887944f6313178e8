using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Loops;

/// <summary>A version takes the place of the one before it, or nothing happens.</summary>
internal static class LoopReplacing
{
    public static async Task Put_BeginsASessionOnce(LoopRoom room)
    {
        LoopState first = await room.Put(LoopSamples.Full("S")).ConfigureAwait(false);
        room.Same(false, await room.TryPut(LoopSamples.Sparse("S")).ConfigureAwait(false), "beginning it again");
        room.Same(false, await room.TryPut(first).ConfigureAwait(false), "putting the same state again");
        room.Same(first, await room.Find("S").ConfigureAwait(false), "the session after that");
    }

    public static async Task Put_RefusesAnotherVersion(LoopRoom room)
    {
        LoopState first = await room.Put(LoopSamples.Full("S")).ConfigureAwait(false);
        LoopState second = await room.Put(LoopSamples.Next(first)).ConfigureAwait(false);
        LoopState late = LoopSamples.Next(first, "late");
        LoopState early = LoopSamples.Next(LoopSamples.Next(second, "early"), "early");

        room.Same(false, await room.TryPut(late).ConfigureAwait(false), "replacing an old version");
        room.Same(false, await room.TryPut(early).ConfigureAwait(false), "replacing a version to come");
        room.Same(second, await room.Find("S").ConfigureAwait(false), "the session after that");
        LoopState none = LoopSamples.Next(LoopSamples.Sparse("T"));
        room.Same(false, await room.TryPut(none).ConfigureAwait(false), "replacing what isn't there");
        room.Same(null, await room.Find("T").ConfigureAwait(false), "what isn't there, after that");
    }

    public static async Task Put_ChangesNoOtherSession(LoopRoom room)
    {
        LoopState[] others =
        [
            await room.Put(LoopSamples.Full("S|x")).ConfigureAwait(false),
            await room.Put(LoopSamples.Full("s")).ConfigureAwait(false),
            await room.Put(LoopSamples.Full("S1")).ConfigureAwait(false),
        ];
        LoopState state = await room.Put(LoopSamples.Sparse("S")).ConfigureAwait(false);
        await room.Put(LoopSamples.Next(state)).ConfigureAwait(false);
        foreach (LoopState other in others)
        {
            room.Same(other, await room.Find(other.SessionId).ConfigureAwait(false), "another session");
        }
    }

    public static async Task Put_KeepsManySessions(LoopRoom room)
    {
        LoopState[] states = [.. Enumerable.Range(0, 300).Select(static i => LoopSamples.Sparse($"S{i}"))];
        states[0] = states[0] with { IsStopped = true };
        foreach (LoopState state in states)
        {
            await room.Put(state).ConfigureAwait(false);
        }

        foreach (LoopState state in states)
        {
            room.Same(state, await room.Find(state.SessionId).ConfigureAwait(false), "finding one of many");
        }
    }
}
