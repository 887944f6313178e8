namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What a forbidden phrase is about.</summary>
/// <remarks>The default value is <see cref="LegalClaim"/>; either is an objection.</remarks>
public enum DraftPatternKind : byte
{
    /// <summary>A claim to be binding, to guarantee, or to have authority.</summary>
    LegalClaim = 0,

    /// <summary>A term of discrimination.</summary>
    DiscriminationTerm = 1,
}
