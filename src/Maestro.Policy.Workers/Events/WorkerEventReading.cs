namespace Maestro.Policy.Workers.Events;

/// <summary>How far a safety signal is looked for in a line that is broken.</summary>
/// <remarks>The default value is <see cref="Strict"/>.</remarks>
public enum WorkerEventReading : byte
{
    /// <summary>In every line: one whose members say blocker, milestone, review or error before it breaks is
    /// degraded, and a violation of the protocol as well.</summary>
    Strict = 0,

    /// <summary>As the reference: only in lines that are JSON without a member twice.</summary>
    Reference = 1,
}
