namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>How far a run is. The default value is <see cref="Interrupted"/>.</summary>
public enum CheckpointStatus
{
    /// <summary>It was paused or stopped before its end.</summary>
    Interrupted = 0,

    /// <summary>It is under way, or its process went away.</summary>
    Running = 1,

    /// <summary>It came to its end.</summary>
    Completed = 2,
}
