namespace Maestro.Policy.Workers.Recovery;

/// <summary>What is to be done about a text.</summary>
/// <remarks>The default value is <see cref="Escalate"/>.</remarks>
public enum RecoveryAction : byte
{
    /// <summary>A human is asked.</summary>
    Escalate = 0,

    /// <summary>The program is started anew, with more arguments.</summary>
    Relaunch = 1,

    /// <summary>Nothing: no known error is in it.</summary>
    Ignore = 2,
}
