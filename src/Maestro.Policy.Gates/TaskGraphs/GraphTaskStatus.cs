namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Where a task stands. The default value is <see cref="Pending"/>.</summary>
public enum GraphTaskStatus : byte
{
    /// <summary>Its turn hasn't come.</summary>
    Pending = 0,

    /// <summary>It isn't clear, and nobody waits for it.</summary>
    Held = 1,

    /// <summary>A human is asked about it.</summary>
    Waiting = 2,

    /// <summary>It never runs: a human said no, or it ended everything.</summary>
    Stopped = 3,

    /// <summary>It never runs, since what it depends on never does, or since everything ended.</summary>
    Blocked = 4,

    /// <summary>It was let through, once.</summary>
    Completed = 5,
}
