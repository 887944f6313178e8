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

    /// <summary>The draft claims to be binding.</summary>
    LegalClaim,

    /// <summary>The draft holds a term of discrimination.</summary>
    DiscriminationTerm,

    /// <summary>The draft lacks what it must say.</summary>
    OutOfScope,
}
