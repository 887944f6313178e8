namespace Maestro.Policy.Testing;

/// <summary>The clock of a conformance suite, which stands still until a check moves it.</summary>
/// <remarks>Safe for use by any number of threads. Its timers are the system's: it is read, not waited for.</remarks>
public sealed class ConformanceClock : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    internal void Move(TimeSpan span)
    {
        lock (_gate)
        {
            _now += span;
        }
    }
}
