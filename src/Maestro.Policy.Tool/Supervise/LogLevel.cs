namespace Maestro.Policy.Tool.Supervise;

/// <summary>From which weight on something is told.</summary>
internal enum LogLevel : byte
{
    /// <summary>Every event.</summary>
    Debug = 0,

    /// <summary>States, reviews and decisions.</summary>
    Info = 1,

    /// <summary>What isn't as it should be.</summary>
    Warning = 2,

    /// <summary>What stops or waits.</summary>
    Error = 3,

    /// <summary>Only what ends the session.</summary>
    Critical = 4,
}
