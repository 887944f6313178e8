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

    /// <summary>As the reference's older generations read, with more gaps: of each pattern the first match alone is
    /// judged, and a negation counts wherever its letters stand among the 40 code points before, also inside another
    /// word. For rules of <see cref="ReferenceGenerations"/>.</summary>
    FirstMatch = 2,
}
