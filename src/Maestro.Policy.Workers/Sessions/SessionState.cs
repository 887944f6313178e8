namespace Maestro.Policy.Workers.Sessions;

/// <summary>Where a session stands.</summary>
/// <remarks>The default value is <see cref="Stopped"/>, which nothing leaves.</remarks>
public enum SessionState : byte
{
    /// <summary>It was stopped.</summary>
    Stopped = 0,

    /// <summary>It was stopped by a decision that no human may lift.</summary>
    StoppedSealed = 1,

    /// <summary>It isn't started yet.</summary>
    Created = 2,

    /// <summary>Its workers work.</summary>
    Running = 3,

    /// <summary>Its workers work, and a review is open.</summary>
    Reviewing = 4,

    /// <summary>Somebody paused it.</summary>
    Paused = 5,

    /// <summary>A decision waits for a human.</summary>
    PausedHitl = 6,

    /// <summary>Its workers are being ended.</summary>
    Stopping = 7,

    /// <summary>It is done.</summary>
    Completed = 8,
}
