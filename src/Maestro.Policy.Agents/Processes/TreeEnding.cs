namespace Maestro.Policy.Agents.Processes;

/// <summary>How a program and all that came of it ended.</summary>
/// <remarks>The default value is <see cref="Left"/>.</remarks>
public enum TreeEnding : byte
{
    /// <summary>Something is left that can't be ended, or nobody knows.</summary>
    Left = 0,

    /// <summary>What didn't end by itself was killed.</summary>
    Killed = 1,

    /// <summary>All ended by themselves, asked politely or not at all.</summary>
    Ended = 2,
}
