namespace Maestro.Policy.Pipeline;

/// <summary>The time that one answer of a gate may take.</summary>
internal sealed class GateTimer : IDisposable
{
    private readonly TimeLimit _limit;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gate;
    private readonly ITimer _timer;
    private bool _told;

    public GateTimer(TimeProvider time, TimeSpan timeout, CancellationToken caller)
    {
        _limit = new(time, timeout);
        _timer = time.CreateTimer(
            static over => ((TaskCompletionSource)over!).TrySetResult(), _over, timeout, Timeout.InfiniteTimeSpan);
        _gate = CancellationTokenSource.CreateLinkedTokenSource(caller);
    }

    /// <summary>Ends when the time is over.</summary>
    public Task Over => _over.Task;

    /// <summary>Whether the time is over, also where the timer has not got round to saying so.</summary>
    public bool IsOver => _over.Task.IsCompleted || _limit.IsOver;

    /// <summary>What the gate is told by: cancelled when the caller went away or the time is over.</summary>
    public CancellationToken Token => _gate.Token;

    /// <summary>Tells the gate that nobody waits any more, on another thread; what the gate does then goes
    /// nowhere.</summary>
    public void TellGate()
    {
        _told = true;
        _ = _gate.CancelAsync().ContinueWith(
            (told, gate) =>
            {
                _ = told.Exception;
                ((CancellationTokenSource)gate!).Dispose();
            },
            _gate,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public void Dispose()
    {
        _timer.Dispose();
        if (!_told)
        {
            _gate.Dispose();
        }
    }
}
