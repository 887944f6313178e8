namespace Maestro.Policy.Testing.Crashes;

/// <summary>At which call a process dies: before the call does anything, or after it has done it and nobody hears of
/// it. A dead process calls nothing more.</summary>
internal sealed class CrashPlan(int call, bool isAfter)
{
    private int _calls;

    public bool HasCrashed { get; private set; }

    public async ValueTask<T> Around<T>(Func<ValueTask<T>> act)
    {
        bool dies = ++_calls == call;
        if (HasCrashed || (dies && !isAfter))
        {
            HasCrashed = true;
            throw new CrashedException();
        }

        T result = await act().ConfigureAwait(false);
        HasCrashed = dies;
        return dies ? throw new CrashedException() : result;
    }
}
