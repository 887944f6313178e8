namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>A clock on which no time passes: whenever somebody waits, the next step is done and the wait is over. After
/// the last step the last wait never ends.</summary>
internal sealed class ScriptedTime(params Action[] steps) : TimeProvider
{
    private readonly Queue<Action> _steps = new(steps);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (_steps.TryDequeue(out Action? step))
        {
            step();
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
