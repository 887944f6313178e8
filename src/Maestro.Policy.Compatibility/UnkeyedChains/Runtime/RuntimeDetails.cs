namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>The reference's sentences.</summary>
internal static class RuntimeDetails
{
    public static string Of(RuntimeReason reason) => reason switch
    {
        RuntimeReason.InputTooLarge => "An input has too many bytes or lines.",
        RuntimeReason.Utf8Invalid => "Runtime ARL is not valid UTF-8.",
        RuntimeReason.Empty => "Runtime ARL contains no non-blank rows.",
        RuntimeReason.JsonlInvalid => "Runtime ARL line is invalid JSON.",
        RuntimeReason.RowNotObject => "Runtime ARL line must decode to an object.",
        RuntimeReason.RequiredFieldMissing => "One or more required runtime ARL fields are missing.",
        RuntimeReason.FieldTypeInvalid => "One or more runtime ARL fields have an invalid type.",
        RuntimeReason.SchemaVersionMismatch => "Runtime ARL row schema_version must be 1.0.",
        RuntimeReason.PolicyMismatch => "Runtime ARL row policy fields violate the advisory-only contract.",
        RuntimeReason.HmacUnsupported => "HMAC fields are outside the Phase 5A contract.",
        RuntimeReason.SequenceMismatch => "Runtime ARL sequence must be one-based and contiguous.",
        RuntimeReason.RunIdMismatch => "All runtime ARL rows must use one run identifier.",
        RuntimeReason.HashFormatInvalid => "Runtime ARL hashes must use GENESIS or lowercase SHA-256.",
        RuntimeReason.GenesisMismatch => "The first runtime ARL row must use GENESIS.",
        RuntimeReason.PrevHashMismatch => "Runtime ARL prev_hash does not match the preceding recomputed chain.",
        RuntimeReason.RowHashMismatch => "Runtime ARL row hash does not match the canonical row body.",
        RuntimeReason.ChainHashMismatch => "Runtime ARL chain hash does not match the recomputed chain.",
        RuntimeReason.SourceUtf8Invalid => "Source verify artifact is not valid UTF-8.",
        RuntimeReason.SourceJsonInvalid => "Source verify artifact is invalid JSON.",
        RuntimeReason.SourceToolMismatch => "Source verify tool identifier is invalid.",
        RuntimeReason.SourceReportedFailure => "Source verify artifact reports a failed verification.",
        RuntimeReason.SourceRowCountMismatch => "Source verify row count does not match runtime ARL rows.",
        RuntimeReason.SourceHeadHashMismatch => "Source verify head hash does not match stored and recomputed heads.",
        RuntimeReason.SourceErrorsPresent => "Source verify errors must be empty.",
        RuntimeReason.SourcePolicyMismatch => "Source verify policy does not match the advisory-only contract.",
        RuntimeReason.SourceHmacUnsupported =>
            "HMAC-enabled source verification is outside the Phase 5A contract.",
        _ => "An input can't be read.",
    };
}
