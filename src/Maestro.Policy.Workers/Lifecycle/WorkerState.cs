namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>Where a worker program stands.</summary>
/// <remarks>The default value is <see cref="Pending"/>: nothing was started.</remarks>
public enum WorkerState : byte
{
    /// <summary>Nothing was started.</summary>
    Pending = 0,

    /// <summary>Its directories are looked at and prepared.</summary>
    Preparing = 1,

    /// <summary>Its process is being started.</summary>
    Launching = 2,

    /// <summary>It works.</summary>
    Running = 3,

    /// <summary>Its process tree is suspended; the time doesn't count as runtime.</summary>
    Paused = 4,

    /// <summary>It met an error that a relaunch may repair.</summary>
    Recovering = 5,

    /// <summary>A human has to say how it goes on.</summary>
    AwaitingHuman = 6,

    /// <summary>It was asked to end, and has not ended yet.</summary>
    Stopping = 7,

    /// <summary>It ended by itself and without an error. That approves nothing of what it did.</summary>
    Completed = 8,

    /// <summary>It ended with an error, or never started.</summary>
    Failed = 9,

    /// <summary>It was stopped.</summary>
    Stopped = 10,

    /// <summary>It ran for longer than it may.</summary>
    TimedOut = 11,
}
