using Maestro.Policy.Gates.Loops;
using Maestro.Policy.Testing.Rooms;

namespace Maestro.Policy.Testing.Loops;

/// <summary>What a check of a loop store works with: an empty store, and a way to say what is wrong.</summary>
internal sealed class LoopRoom(
    string check, ILoopStore store, Func<ValueTask<ILoopStore>> reopen, TimeSpan patience)
    : EmptyRoom(check, patience)
{
    public ILoopStore Store { get; } = store;

    public ValueTask<ILoopStore> Reopen() => reopen();

    public ValueTask<LoopState?> Find(string sessionId) => Store.FindAsync(sessionId, Token);

    public ValueTask<bool> TryPut(LoopState state) => Store.PutAsync(state, state.Version - 1, Token);

    public async Task<LoopState> Put(LoopState state)
    {
        True(
            await TryPut(state).ConfigureAwait(false),
            $"version {state.Version} of '{state.SessionId}' takes the place of the latest");
        return state;
    }
}
