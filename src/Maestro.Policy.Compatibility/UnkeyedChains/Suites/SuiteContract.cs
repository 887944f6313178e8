using System.Collections.Immutable;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Suites;

/// <summary>The seven cases that the reference has built in: a manifest may say this and nothing else.</summary>
internal static class SuiteContract
{
    public const string ManifestVersion = "tasukeru-arl-hash-chain-fixture-manifest-v0.1";

    public const string CaseVersion = "tasukeru-arl-hash-chain-fixture-case-v0.1";

    private const string Head = "4d7a836b8a1683f3dcc29c8f7d554503e8e5612aa0d13dec1ce702035d46cd4c";

    public static ImmutableArray<SuiteCase> Cases { get; } =
    [
        new("valid_chain", "none", "chain", new()
        {
            Outcome = FixtureOutcome.ChainValid,
            PrimaryReason = FixtureReason.ChainValid,
            RowCount = 4,
            HeadHash = Head,
        }),
        Tampered(
            "middle_row_content_tampered", "row_2_decision_changed_without_hash_regeneration", "row:2", 4,
            FixtureReason.RowHashMismatch, FixtureReason.ChainHashMismatch, FixtureReason.PrevHashMismatch),
        Tampered(
            "middle_row_chain_hash_tampered", "row_2_stored_chain_hash_single_hex_change", "row:2", 4,
            FixtureReason.ChainHashMismatch),
        Tampered(
            "middle_row_prev_hash_tampered", "row_2_prev_hash_single_hex_change_without_hash_regeneration", "row:2", 4,
            FixtureReason.PrevHashMismatch, FixtureReason.RowHashMismatch, FixtureReason.ChainHashMismatch),
        Tampered(
            "final_row_content_tampered",
            "row_4_decision_changed_from_BLOCK_to_CONTINUE_without_hash_regeneration", "row:4", 4,
            FixtureReason.RowHashMismatch, FixtureReason.ChainHashMismatch, FixtureReason.HeadHashMismatch),
        Tampered(
            "rows_reordered", "rows_2_and_3_swapped_without_hash_regeneration", "rows:2,3", 4,
            FixtureReason.SequenceMismatch, FixtureReason.PrevHashMismatch),
        Tampered(
            "row_deleted", "row_2_deleted_without_modifying_remaining_rows", "row:2", 3,
            FixtureReason.SequenceMismatch, FixtureReason.PrevHashMismatch),
    ];

    private static SuiteCase Tampered(
        string caseId,
        string mutation,
        string target,
        long rows,
        FixtureReason primary,
        params ImmutableArray<FixtureReason> additional) =>
        new(caseId, mutation, target, new()
        {
            Outcome = FixtureOutcome.TamperDetected,
            PrimaryReason = primary,
            AdditionalReasons = additional,
            RowCount = rows,
            HeadHash = Head,
        });
}
