namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>A clock that is a step further whenever somebody looks.</summary>
internal sealed class SteadyClock(TimeSpan step) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks += step.Ticks;
}
