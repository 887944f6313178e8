namespace Maestro.Policy.Agents.Processes;

/// <summary>Why a program that was run to its end came to it.</summary>
/// <remarks>The default value is <see cref="Failed"/>. Only <see cref="Exited"/> is an end of its own.</remarks>
public enum ProgramEnd : byte
{
    /// <summary>It couldn't be started, or what it wrote couldn't be read.</summary>
    Failed = 0,

    /// <summary>There is no such program.</summary>
    Missing = 1,

    /// <summary>It took too long, and was ended.</summary>
    TimedOut = 2,

    /// <summary>It wrote more than it may, and was ended.</summary>
    TooLong = 3,

    /// <summary>It ended by itself; its exit code says how.</summary>
    Exited = 4,
}
