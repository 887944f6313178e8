namespace Maestro.Policy.Agents.Supervision;

/// <summary>How a session came to its end, for now or for good.</summary>
/// <remarks>The default value is <see cref="Stopped"/>.</remarks>
public enum SessionEnd : byte
{
    /// <summary>It was stopped, for good.</summary>
    Stopped = 0,

    /// <summary>It was given up from outside; it can be resumed.</summary>
    Interrupted = 1,

    /// <summary>It waits for a human, and nothing else is left to do; it can be resumed.</summary>
    WaitingForHuman = 2,

    /// <summary>All is done, and nothing is open.</summary>
    Finished = 3,
}
