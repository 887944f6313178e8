using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Tests.Broken.Loops;

/// <summary>A loop store of which single calls are flawed.</summary>
internal sealed class FlawedLoopStore(ILoopStore store) : ILoopStore
{
    public Func<ILoopStore, string, Task<LoopState?>>? Find { get; init; }

    public Func<ILoopStore, LoopState, long, Task<bool>>? Put { get; init; }

    /// <summary>Whether it is empty when it is opened again.</summary>
    public bool IsForgetful { get; init; }

    public async ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        await (Find?.Invoke(store, sessionId) ?? store.FindAsync(sessionId, cancellationToken).AsTask());

    public async ValueTask<bool> PutAsync(
        LoopState state, long expectedVersion, CancellationToken cancellationToken) =>
        await (Put?.Invoke(store, state, expectedVersion)
            ?? store.PutAsync(state, expectedVersion, cancellationToken).AsTask());
}
