namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about evidence.</summary>
public static class EvidenceDeviations
{
    /// <summary>Evidence is read more strictly by default.</summary>
    public static readonly Deviation EvidenceIsReadStrictly = new(
        "DEV-EVIDENCE-001",
        "emergency/evidence_bundles",
        "the default reading wants members of their own types, real times, and a `fabricated` that is true or false",
        "the reading is `Strict`: it accepts nothing that the recorded gate doesn't; the reference's readings have " +
            "no exception");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = [EvidenceIsReadStrictly];
}
