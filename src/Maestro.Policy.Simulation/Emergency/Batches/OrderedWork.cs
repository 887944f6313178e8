namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Has work done by several threads, and hands on what comes of it in the order in which it was given.
/// </summary>
/// <remarks>Used by one thread, which is the one that gets the results.</remarks>
internal sealed class OrderedWork<TIn, TOut>(int jobs, Func<TIn, TOut> work, Action<TOut> then) : IDisposable
{
    private const int PerJob = 16;

    private readonly Queue<Task<TOut>> _pending = new();
    private readonly Task[] _lanes = [.. Enumerable.Repeat(Task.CompletedTask, jobs)];
    private int _lane;

    /// <summary>Gives work. It waits while there is more of it than threads can keep up with.</summary>
    public void Add(TIn item)
    {
        if (jobs == 1)
        {
            then(work(item));
            return;
        }

        while (_pending.TryPeek(out Task<TOut>? first) && (first.IsCompleted || _pending.Count >= PerJob * jobs))
        {
            then(_pending.Dequeue().GetAwaiter().GetResult());
        }

        Task<TOut> next = After(_lanes[_lane], item);
        _lanes[_lane] = next;
        _lane = (_lane + 1) % jobs;
        _pending.Enqueue(next);
    }

    /// <summary>Waits for all that was given.</summary>
    public void Finish()
    {
        while (_pending.TryDequeue(out Task<TOut>? next))
        {
            then(next.GetAwaiter().GetResult());
        }
    }

    /// <summary>Waits until no thread works any more, whatever came of it.</summary>
    public void Dispose() =>
        Task.WhenAll(_lanes).ContinueWith(static _ => { }, TaskScheduler.Default).GetAwaiter().GetResult();

    // What went wrong before is told where its own result is asked for.
    private async Task<TOut> After(Task before, TIn item)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        return work(item);
    }
}
