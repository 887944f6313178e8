namespace Maestro.Policy.Workers.Limits;

/// <summary>What is to be done about a worker's use of the machine.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, which counts as <see cref="Pause"/>.</remarks>
public enum LimitAction : byte
{
    /// <summary>Nobody has looked: as a pause.</summary>
    Unspecified = 0,

    /// <summary>The worker is ended, and the session isn't.</summary>
    Terminate = 1,

    /// <summary>The worker waits for a human.</summary>
    Pause = 2,

    /// <summary>Somebody should know.</summary>
    Warn = 3,

    /// <summary>Nothing.</summary>
    None = 4,
}
