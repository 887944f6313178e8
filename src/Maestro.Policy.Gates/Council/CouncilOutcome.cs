namespace Maestro.Policy.Gates.Council;

/// <summary>What a council's vote comes to, in the order in which it is tried. The default value is
/// <see cref="InputInvalid"/>, which stops.</summary>
public enum CouncilOutcome : byte
{
    /// <summary>Seats, ballots or signals make no sense, or the rule doesn't fit them.</summary>
    InputInvalid = 0,

    /// <summary>Nobody is present.</summary>
    NoResponses = 1,

    /// <summary>Too few are present.</summary>
    QuorumNotMet = 2,

    /// <summary>Too few agree, and two positions share the lead.</summary>
    Tied = 3,

    /// <summary>Too few agree, or they agree on another position than the proposal.</summary>
    NoConsensus = 4,

    /// <summary>There is a consensus, and the host reports a silent collapse.</summary>
    SilentCollapse = 5,

    /// <summary>There is a consensus, and the host reports high dissent.</summary>
    DissentHigh = 6,

    /// <summary>There is a consensus, and somebody holds another position.</summary>
    ConsensusWithDissent = 7,

    /// <summary>There is a consensus.</summary>
    Consensus = 8,
}
