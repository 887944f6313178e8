namespace Maestro.Policy.Gates.Authorization;

/// <summary>What an answer of a human comes to.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which approves nothing.</remarks>
public enum AuthOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>It answers something else.</summary>
    OtherTarget = 1,

    /// <summary>It was given before the question or is from the future, or doesn't say when it was given.</summary>
    Untimely = 2,

    /// <summary>It is too late: the question's time is over, or was when it was given.</summary>
    Expired = 3,

    /// <summary>It is a no.</summary>
    Rejected = 4,

    /// <summary>It has to be asked, or written, in another way.</summary>
    Revise = 5,

    /// <summary>It is a yes, to exactly this, in time.</summary>
    Approved = 6,
}
