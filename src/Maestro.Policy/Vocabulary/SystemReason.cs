namespace Maestro.Policy;

/// <summary>The reasons that the pipeline itself gives; every <see cref="Codebook"/> has a code for each.</summary>
/// <remarks>
/// The default value is <see cref="Unspecified"/>. A codebook may declare one of these names to choose its number;
/// otherwise the numbers are handed out from the top of the id space downwards, in the order given here, passing over
/// numbers that the codebook uses itself.
/// </remarks>
public enum SystemReason : byte
{
    /// <summary>Nobody decided: a default value, or a gate that answered without an answer
    /// (<c>UNSPECIFIED</c>).</summary>
    Unspecified = 0,

    /// <summary>A gate threw (<c>GATE_FAULTED</c>).</summary>
    GateFaulted = 1,

    /// <summary>A gate did not answer in its time (<c>GATE_TIMEOUT</c>).</summary>
    GateTimeout = 2,

    /// <summary>A gate used a word that is not in the pipeline's codebook (<c>FOREIGN_CODE</c>).</summary>
    ForeignCode = 3,

    /// <summary>A gate used a reason for a verdict or layer that the codebook does not declare it for
    /// (<c>MISUSED_CODE</c>).</summary>
    MisusedCode = 4,

    /// <summary>A gate that may not seal tried to (<c>SEAL_NOT_ALLOWED</c>).</summary>
    SealNotAllowed = 5,

    /// <summary>The decision could not be put on record (<c>AUDIT_UNAVAILABLE</c>).</summary>
    AuditUnavailable = 6,

    /// <summary>The request's digest could not be computed (<c>DIGEST_FAULTED</c>).</summary>
    DigestFaulted = 7,

    /// <summary>Every gate passed (<c>OK</c>).</summary>
    Ok = 8,

    /// <summary>Every gate passed, with a human's approval for those that paused (<c>APPROVED</c>).</summary>
    Approved = 9,
}
