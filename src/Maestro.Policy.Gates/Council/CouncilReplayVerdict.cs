namespace Maestro.Policy.Gates.Council;

/// <summary>What the replay of a session says. The default value is <see cref="Corrupt"/>; only <see cref="Match"/> may
/// authorise anything.</summary>
public enum CouncilReplayVerdict : byte
{
    /// <summary>A line can't be read, is out of place, or of another session.</summary>
    Corrupt = 0,

    /// <summary>The session isn't closed.</summary>
    Incomplete = 1,

    /// <summary>The ballots come to another decision than the recorded one.</summary>
    Mismatch = 2,

    /// <summary>The ballots come to the recorded decision, and the session is closed.</summary>
    Match = 3,
}
