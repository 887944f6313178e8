namespace Maestro.Policy.Gates.Evidence;

/// <summary>What became of evidence.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum EvidenceOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>An item is made up.</summary>
    Fabricated = 1,

    /// <summary>What was submitted is no evidence.</summary>
    SchemaInvalid = 2,

    /// <summary>Nothing was submitted.</summary>
    Missing = 3,

    /// <summary>It is about another scenario or another place.</summary>
    Misplaced = 4,

    /// <summary>An item is too old, is from the future, or doesn't say when it was retrieved.</summary>
    Untimely = 5,

    /// <summary>No objection.</summary>
    Accepted = 6,
}
