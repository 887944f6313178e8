namespace Maestro.Policy.Gates.DraftLint;

/// <summary>How a draft is read.</summary>
/// <remarks>The default value is <see cref="Strict"/>, the safer one.</remarks>
public enum DraftLintReading : byte
{
    /// <summary>As a tolerant human reads: markup, width, accents, look-alikes and line breaks make no difference, and
    /// a negation counts only for the phrase that it is part of. What <see cref="Reference"/> objects to is objected to
    /// here, too.</summary>
    Strict = 0,

    /// <summary>Exactly as the reference reads, with its gaps; for comparing and for replaying old decisions.</summary>
    Reference = 1,
}
