namespace Maestro.Policy.Workers.Recovery;

/// <summary>Why something is to be done about a text.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, with which a human is asked.</remarks>
public enum RecoveryReason : byte
{
    /// <summary>Nobody has looked.</summary>
    Unspecified = 0,

    /// <summary>No known error is in it.</summary>
    None = 1,

    /// <summary>More arguments may repair it.</summary>
    RecoveryRelaunch = 2,

    /// <summary>The program was started anew as often as it may be.</summary>
    RecoveryExhausted = 3,

    /// <summary>There is nothing to add, or it was added before: the same again would end the same.</summary>
    RecoveryNoCorrection = 4,

    /// <summary>The system denies the program something.</summary>
    PermissionDenied = 5,

    /// <summary>It is the error of another program.</summary>
    PermissionUnrecognised = 6,
}
