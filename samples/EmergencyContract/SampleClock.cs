namespace EmergencyContract;

/// <summary>A clock for those who can't wait: beside what passes by itself, time passes when it is told to.</summary>
/// <param name="start">When it begins, and stands; <see langword="null"/> for the system's clock.</param>
public sealed class SampleClock(DateTimeOffset? start) : TimeProvider
{
    private TimeSpan _passed;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => (start ?? base.GetUtcNow()) + _passed;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _passed += time;
}
