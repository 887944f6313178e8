namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What can go wrong in a run.</summary>
internal enum RunFault : byte
{
    /// <summary>There is no evidence.</summary>
    EvidenceMissing,

    /// <summary>What is there is no evidence.</summary>
    EvidenceInvalid,

    /// <summary>Evidence is made up.</summary>
    EvidenceFabricated,

    /// <summary>The request lacks what it must have.</summary>
    KeysMissing,

    /// <summary>The request was approved too late.</summary>
    RequestExpired,

    /// <summary>The user said no.</summary>
    AuthRejected,

    /// <summary>The user wants it asked in another way.</summary>
    AuthRevised,

    /// <summary>What the user said is no answer.</summary>
    AuthInvalid,

    /// <summary>The draft claims to be binding.</summary>
    LegalClaim,

    /// <summary>The draft holds a term of discrimination.</summary>
    DiscriminationTerm,

    /// <summary>The draft lacks what it must say.</summary>
    OutOfScope,

    /// <summary>The admin said no.</summary>
    FinalizeStopped,

    /// <summary>The admin wants it written in another way.</summary>
    FinalizeRevised,

    /// <summary>What the admin said is no answer.</summary>
    FinalizeInvalid,

    /// <summary>It isn't clear what it relates to.</summary>
    BoundaryUnstable,

    /// <summary>The user doesn't want to go on where that isn't clear.</summary>
    BoundaryRefused,
}
