namespace Maestro.Policy;

/// <summary>How the time of a row is written. The default value is <see cref="UtcMicroseconds"/>.</summary>
public enum AuditTimestamps
{
    /// <summary>In UTC with microseconds: <c>2026-01-02T03:04:05.678901+00:00</c>.</summary>
    UtcMicroseconds = 0,

    /// <summary>As the clock shows it, with its offset and whole seconds, as the reference's emergency contract has
    /// it: <c>2026-03-21T12:00:00+09:00</c>.</summary>
    LocalSeconds = 1,
}
