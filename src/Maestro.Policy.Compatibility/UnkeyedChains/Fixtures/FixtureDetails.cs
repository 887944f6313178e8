namespace Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;

/// <summary>The reference's sentences.</summary>
internal static class FixtureDetails
{
    public static string Of(FixtureReason reason) => reason switch
    {
        FixtureReason.InputTooLarge => "Fixture has too many bytes or lines.",
        FixtureReason.ChainValid => "The ARL hash chain is valid.",
        FixtureReason.FixtureNotFound => "Fixture file was not found.",
        FixtureReason.Utf8Invalid => "Fixture is not valid UTF-8.",
        FixtureReason.ChainEmpty => "ARL chain is empty.",
        FixtureReason.RowNotObject => "ARL JSONL line must decode to an object.",
        FixtureReason.FieldTypeInvalid => "One or more required fields have an invalid type.",
        FixtureReason.SequenceMismatch => "seq must begin at 1 and increase by exactly 1.",
        FixtureReason.RunIdMismatch => "run_id must be identical for every row.",
        FixtureReason.HashFormatInvalid => "Hash fields do not match the required format.",
        FixtureReason.GenesisMismatch => "The first prev_hash must be GENESIS.",
        FixtureReason.PrevHashMismatch => "prev_hash does not match the previous recomputed chain_hash.",
        FixtureReason.RowHashMismatch => "Stored row_hash does not match the recomputed row hash.",
        FixtureReason.ChainHashMismatch => "Stored chain_hash does not match the recomputed chain hash.",
        FixtureReason.HeadHashMismatch => "Recomputed head hash does not match the fixture manifest.",
        FixtureReason.ExpectedValidationFailed => "The canonical valid fixture did not verify.",
        FixtureReason.ExpectedDetectionMissing => "A fixture expected to be tampered verified successfully.",
        _ => "Fixture can't be read.",
    };

    public static string InvalidJson(string fault) => $"JSONL line is invalid: {fault}.";

    public static string MissingFields(IEnumerable<string> names) =>
        $"Required fields are missing: {string.Join(", ", names)}.";
}
