namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>A clock that stands still unless a test moves it, and counters of time that do so apart from it.</summary>
internal sealed class SteadyTime(DateTimeOffset now) : TimeProvider
{
    private long _timestamp;

    public static DateTimeOffset Start { get; } = new(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9));

    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How much later each look at the counter is.</summary>
    public TimeSpan PerLook { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override long GetTimestamp() => _timestamp += PerLook.Ticks;
}
