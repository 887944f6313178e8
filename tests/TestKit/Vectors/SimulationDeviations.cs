namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about simulated generations and the KAGE adapter.</summary>
public static class SimulationDeviations
{
    /// <summary>A run ends, whatever is wrong with it.</summary>
    public static readonly Deviation GenerationsDontFail = new(
        "DEV-GENERATION-001",
        "emergency/version_outcomes",
        "a run whose request lacks something ends where it began: generations 4 and 4.1 fail with an exception",
        "the reference `raises`: the state is `INIT`");

    /// <summary>Two layers seal.</summary>
    public static readonly Deviation GenerationsSealOnTwoLayers = new(
        "DEV-GENERATION-002",
        "emergency/version_outcomes",
        "only the layers of ethics and accountability seal",
        "generation 4 or 4.1 seals a row of `evidence_gate`: it is one of `acc_gate`, and else the same");

    /// <summary>An empty key is none.</summary>
    public static readonly Deviation KageKeys = new(
        "DEV-KAGE-001",
        "emergency/kage_orchestrator",
        "an empty key is no key: the reference takes the key that everybody knows in its place",
        "`key_hex` is empty: rows are compared with those of the reference's demo key");

    /// <summary>Sentences are our own.</summary>
    public static readonly Deviation KageHasItsOwnWords = new(
        "DEV-KAGE-002",
        "emergency/kage_orchestrator",
        "the draft has its own wording",
        "`hashes_depend_on_reference_draft_wording` is set: everything but hashes is compared");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
    [
        GenerationsDontFail,
        GenerationsSealOnTwoLayers,
        KageKeys,
        KageHasItsOwnWords,
    ];
}
