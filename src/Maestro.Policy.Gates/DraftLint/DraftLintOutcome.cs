namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What was found in a draft.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum DraftLintOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>The draft claims to be binding, to guarantee, or to have authority.</summary>
    LegalClaim = 1,

    /// <summary>The draft holds a term of discrimination.</summary>
    DiscriminationTerm = 2,

    /// <summary>The draft lacks a phrase that it must have.</summary>
    OutOfScope = 3,

    /// <summary>No objection.</summary>
    Clean = 4,
}
