namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>How far a task of a run is. The default value is <see cref="WaitingForHuman"/>: nothing goes on unasked.
/// </summary>
public enum CheckpointTaskStatus
{
    /// <summary>A gate objected: a human confirms before it begins again.</summary>
    WaitingForHuman = 0,

    /// <summary>It hasn't begun.</summary>
    NotStarted = 1,

    /// <summary>It is under way, or its process went away: it begins again from its start.</summary>
    Running = 2,

    /// <summary>It is done, and what it wrote is sealed: it isn't done again.</summary>
    Completed = 3,

    /// <summary>The system sealed it: it never begins again, whoever confirms.</summary>
    Sealed = 4,
}
