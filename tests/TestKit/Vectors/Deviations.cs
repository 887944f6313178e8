namespace Maestro.Policy.TestKit.Vectors;

/// <summary>All deliberate deviations; a test keeps <c>docs/deviations.md</c> alike.</summary>
public static class Deviations
{
    /// <summary><c>reverse_maps</c> may be left out.</summary>
    public static readonly Deviation CodebookWithoutReverseMaps = new(
        "DEV-CODEBOOK-001",
        "emergency/codebook_invalid",
        "`reverse_maps` may be left out as a whole: they are derived",
        "the edits delete `reverse_maps`");

    /// <summary><c>pack_spec_example</c> may be left out.</summary>
    public static readonly Deviation CodebookWithoutPackSpec = new(
        "DEV-CODEBOOK-002",
        "emergency/codebook_invalid",
        "the pack spec may be left out: the reference's layout of 20 bits is the default",
        "the edits delete `pack_spec_example`");

    /// <summary>The fields of the pack spec may come in any order.</summary>
    public static readonly Deviation CodebookPackOrder = new(
        "DEV-CODEBOOK-003",
        "emergency/codebook_invalid",
        "the fields of the pack spec may come in any order: packing follows the order that is given",
        "the edits set only names of `pack_spec_example.fields`, and every field keeps the width that it had");

    /// <summary>The numbers of the system's own reasons are known.</summary>
    public static readonly Deviation SystemReasonIsKnown = new(
        "DEV-CODEBOOK-004",
        "emergency/codebook_unpack",
        "a number at the top of the reason ids belongs to one of the system's own reasons, so it is known",
        "the raw `reason_code_id` is the number of a system reason that the codebook doesn't declare itself");

    /// <summary>The map of the deciders may be left out, together with its reverse.</summary>
    public static readonly Deviation CodebookWithoutDeciders = new(
        "DEV-CODEBOOK-005",
        "emergency/codebook_invalid",
        "the map of the deciders may be left out together with its reverse: they have the reference's numbers",
        "the edits delete `maps.final_decider_to_id` and `reverse_maps.id_to_final_decider`");

    /// <summary>Every deviation.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
    [
        CodebookWithoutReverseMaps,
        CodebookWithoutPackSpec,
        CodebookPackOrder,
        SystemReasonIsKnown,
        CodebookWithoutDeciders,
    ];
}
