namespace Maestro.Policy.Gates.Review;

/// <summary>What is to be done after a review. The default value is <see cref="StopAndEscalate"/>.</summary>
public enum ReviewPolicyOutcome : byte
{
    /// <summary>Stop, and tell a human.</summary>
    StopAndEscalate = 0,

    /// <summary>Wait until a human has cleared it up.</summary>
    PauseAndClarify = 1,

    /// <summary>Go on, with a warning on record.</summary>
    LogWarning = 2,

    /// <summary>Go on.</summary>
    Continue = 3,
}
