namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What happens to a worker program.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, which is never legal.</remarks>
public enum WorkerTrigger : byte
{
    /// <summary>Nothing that is known.</summary>
    Unspecified = 0,

    /// <summary>Its directories are to be prepared.</summary>
    Prepare = 1,

    /// <summary>Its directories are as they must be.</summary>
    Prepared = 2,

    /// <summary>Its directories need a human.</summary>
    PrepareFailed = 3,

    /// <summary>Its process gave a sign of having started.</summary>
    ProcessStarted = 4,

    /// <summary>Its process can't be started.</summary>
    LaunchFailed = 5,

    /// <summary>It met an error that a relaunch may repair.</summary>
    RecoverableError = 6,

    /// <summary>It met a permission error that needs a human.</summary>
    PermissionEscalated = 7,

    /// <summary>It is started anew, with a correction.</summary>
    Relaunch = 8,

    /// <summary>It was started anew as often as it may be.</summary>
    RetriesExhausted = 9,

    /// <summary>It is suspended.</summary>
    Pause = 10,

    /// <summary>It goes on after a pause.</summary>
    Resume = 11,

    /// <summary>It is asked to end.</summary>
    Stop = 12,

    /// <summary>Its process ended with exit code 0.</summary>
    ExitOk = 13,

    /// <summary>Its process ended otherwise.</summary>
    ExitError = 14,

    /// <summary>It ran for as long as it may.</summary>
    RuntimeExceeded = 15,

    /// <summary>It holds more memory than it may.</summary>
    MemoryExceeded = 16,

    /// <summary>Too many of its lines are invalid.</summary>
    ProtocolViolations = 17,

    /// <summary>A human says that it may go on.</summary>
    HumanApproved = 18,

    /// <summary>A human says that it may not.</summary>
    HumanRejected = 19,
}
