namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>What can happen to a contract.</summary>
/// <remarks>The default value is <see cref="None"/>, which leads nowhere from any state.</remarks>
public enum ContractEvent : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is no evidence.</summary>
    EvidenceMissing = 1,

    /// <summary>Evidence is made up.</summary>
    EvidenceFabricated = 2,

    /// <summary>What was submitted is no evidence.</summary>
    EvidenceInvalid = 3,

    /// <summary>The request for authorization lacks what it must have.</summary>
    RequestIncomplete = 4,

    /// <summary>It is authorized by trust.</summary>
    TrustApproved = 5,

    /// <summary>Trust doesn't authorize it, so that a user is asked.</summary>
    TrustPaused = 6,

    /// <summary>The user said yes.</summary>
    AuthApproved = 7,

    /// <summary>The time of the request for authorization is over.</summary>
    AuthExpired = 8,

    /// <summary>The user said no.</summary>
    AuthRejected = 9,

    /// <summary>The user wants it asked in another way.</summary>
    AuthRevised = 10,

    /// <summary>The draft was written.</summary>
    DraftWritten = 11,

    /// <summary>The draft makes a legal claim, or holds a term of discrimination.</summary>
    LintUnsafe = 12,

    /// <summary>The draft lacks a phrase that it must hold.</summary>
    LintOutOfScope = 13,

    /// <summary>There is no objection to the draft.</summary>
    LintClean = 14,

    /// <summary>The admin said yes.</summary>
    FinalizeApproved = 15,

    /// <summary>The admin said no.</summary>
    FinalizeStopped = 16,

    /// <summary>The admin wants it written in another way.</summary>
    FinalizeRevised = 17,

    /// <summary>What a human said is no answer.</summary>
    AnswerInvalid = 18,
}
