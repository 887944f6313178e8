namespace Maestro.Policy.Pipeline;

/// <summary>The time that one answer of a gate may take.</summary>
internal sealed class GateTimer : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly long _start;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gate;
    private readonly ITimer _timer;
    private bool _told;

    public GateTimer(TimeProvider time, TimeSpan timeout, CancellationToken caller)
    {
        (_time, _timeout, _start) = (time, timeout, time.GetTimestamp());
        _timer = time.CreateTimer(
            static over => ((TaskCompletionSource)over!).TrySetResult(), _over, timeout, Timeout.InfiniteTimeSpan);
        _gate = CancellationTokenSource.CreateLinkedTokenSource(caller);
    }

    /// <summary>Ends when the time is over.</summary>
    public Task Over => _over.Task;

    /// <summary>Whether the time is over, also where the timer has not got round to saying so.</summary>
    public bool IsOver => _over.Task.IsCompleted || HasPassed();

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

    // A clock that can't be read vouches for nothing.
    private bool HasPassed()
    {
        try
        {
            return _time.GetElapsedTime(_start) >= _timeout;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
