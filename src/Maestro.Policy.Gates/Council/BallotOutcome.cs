namespace Maestro.Policy.Gates.Council;

/// <summary>What became of a seat's ballot. The default value is <see cref="Failed"/>, which is an absence.</summary>
public enum BallotOutcome : byte
{
    /// <summary>The seat gave no answer that could be used: it is absent.</summary>
    Failed = 0,

    /// <summary>The seat gave no answer in time: it is absent.</summary>
    Timeout = 1,

    /// <summary>The seat is there and takes no position.</summary>
    Abstain = 2,

    /// <summary>The seat takes a position.</summary>
    Position = 3,

    /// <summary>A word that is no outcome, such as a log may hold; it makes the whole input invalid.</summary>
    Unknown = 4,
}
