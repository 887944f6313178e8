namespace Maestro.Policy.Testing.Rooms;

/// <summary>Several at the same time.</summary>
internal static class Crowd
{
    private const int Threads = 4;

    // Threads of their own, let go together, so that even a store that answers at once is raced.
    public static async Task<T[]> Together<T>(Func<int, Task<T>> act)
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
            TaskScheduler.Default).Unwrap())).ConfigureAwait(false);
    }
}
