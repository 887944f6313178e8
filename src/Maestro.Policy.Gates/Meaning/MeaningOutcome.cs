namespace Maestro.Policy.Gates.Meaning;

/// <summary>Whether a prompt means a kind of task.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum MeaningOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>The rules don't know the kind.</summary>
    UnknownKind = 1,

    /// <summary>The prompt names no kind.</summary>
    Unclear = 2,

    /// <summary>The prompt names other kinds, and not this one.</summary>
    OtherKind = 3,

    /// <summary>The prompt names no kind, which the rules take for every kind.</summary>
    AnyKind = 4,

    /// <summary>The prompt names the kind.</summary>
    Named = 5,
}
