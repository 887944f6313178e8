namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>Somebody who does one thing after the other, and each only when it is their turn.</summary>
internal sealed class Actor(string name)
{
    private TaskCompletionSource? _turn;
    private Task _script = Task.CompletedTask;

    public string Name { get; } = name;

    /// <summary>What they are about, in the words of the naive model.</summary>
    public NaiveOp Op { get; set; }

    /// <summary>Whether the naive model would have refused that at any time since they began.</summary>
    public bool WasRefusable { get; set; }

    public bool IsWaiting => _turn is not null;

    public void Begin(Func<Actor, Task> script) => _script = script(this);

    /// <summary>Waits for the turn, and then does something.</summary>
    public async ValueTask<T> Turn<T>(Func<ValueTask<T>> act)
    {
        _turn = new();
        await _turn.Task.ConfigureAwait(false);
        return await act().ConfigureAwait(false);
    }

    /// <summary>Lets them do what they wait for, and go on to what they wait for next.</summary>
    public void Go()
    {
        TaskCompletionSource turn = _turn!;
        _turn = null;
        turn.SetResult();
        if (_script.IsFaulted)
        {
            _script.GetAwaiter().GetResult();
        }
    }
}
