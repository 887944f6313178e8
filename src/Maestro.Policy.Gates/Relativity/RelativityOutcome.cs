namespace Maestro.Policy.Gates.Relativity;

/// <summary>Whether it is settled what goes before what.</summary>
/// <remarks>The default value is <see cref="NotJudged"/>, which is an objection.</remarks>
public enum RelativityOutcome : byte
{
    /// <summary>Nobody looked.</summary>
    NotJudged = 0,

    /// <summary>The policy says nothing of something that it has to.</summary>
    ReferenceMissing = 1,

    /// <summary>Something that the boundary rests on isn't known.</summary>
    BoundaryUnstable = 2,

    /// <summary>No objection.</summary>
    Settled = 3,
}
