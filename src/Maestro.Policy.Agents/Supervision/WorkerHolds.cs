namespace Maestro.Policy.Agents.Supervision;

/// <summary>What keeps a worker standing still; it goes on when nothing does.</summary>
/// <remarks>The default value is none.</remarks>
[Flags]
public enum WorkerHolds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The review of what it reported.</summary>
    Review = 1,

    /// <summary>A human has to decide about it.</summary>
    Human = 2,

    /// <summary>The session stands still.</summary>
    Session = 4,
}
