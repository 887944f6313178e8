namespace Maestro.Policy;

/// <summary>The names that the reference gives to outcomes and reasons.</summary>
public static class UnkeyedChainNames
{
    /// <summary>The name of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Its name in <c>UPPER_SNAKE_CASE</c>, such as <c>CHAIN_VALID</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static string WireName(this FixtureOutcome outcome) => outcome switch
    {
        FixtureOutcome.Blocked => "BLOCKED",
        FixtureOutcome.InputInvalid => "INPUT_INVALID",
        FixtureOutcome.TamperDetected => "TAMPER_DETECTED",
        FixtureOutcome.ChainValid => "CHAIN_VALID",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <summary>The name of a fixture's reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Its name in <c>UPPER_SNAKE_CASE</c>, such as <c>ARL_CHAIN_VALID</c>; a reason of ours begins with
    /// <c>INPUT</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason.</exception>
    public static string WireName(this FixtureReason reason) => reason switch
    {
        FixtureReason.InputUnreadable => "INPUT_UNREADABLE",
        FixtureReason.InputTooLarge => "INPUT_TOO_LARGE",
        FixtureReason.ChainValid => "ARL_CHAIN_VALID",
        FixtureReason.ManifestInvalid => "ARL_MANIFEST_INVALID",
        FixtureReason.FixtureNotFound => "ARL_FIXTURE_NOT_FOUND",
        FixtureReason.Utf8Invalid => "ARL_UTF8_INVALID",
        FixtureReason.ChainEmpty => "ARL_CHAIN_EMPTY",
        FixtureReason.JsonlInvalid => "ARL_JSONL_INVALID",
        FixtureReason.RowNotObject => "ARL_ROW_NOT_OBJECT",
        FixtureReason.RequiredFieldMissing => "ARL_REQUIRED_FIELD_MISSING",
        FixtureReason.FieldTypeInvalid => "ARL_FIELD_TYPE_INVALID",
        FixtureReason.SequenceMismatch => "ARL_SEQUENCE_MISMATCH",
        FixtureReason.RunIdMismatch => "ARL_RUN_ID_MISMATCH",
        FixtureReason.HashFormatInvalid => "ARL_HASH_FORMAT_INVALID",
        FixtureReason.GenesisMismatch => "ARL_GENESIS_MISMATCH",
        FixtureReason.PrevHashMismatch => "ARL_PREV_HASH_MISMATCH",
        FixtureReason.RowHashMismatch => "ARL_ROW_HASH_MISMATCH",
        FixtureReason.ChainHashMismatch => "ARL_CHAIN_HASH_MISMATCH",
        FixtureReason.HeadHashMismatch => "ARL_HEAD_HASH_MISMATCH",
        FixtureReason.ExpectedValidationFailed => "ARL_EXPECTED_VALIDATION_FAILED",
        FixtureReason.ExpectedDetectionMissing => "ARL_EXPECTED_DETECTION_MISSING",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };

    /// <summary>The name of a runtime chain's reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Its name in <c>UPPER_SNAKE_CASE</c>, such as <c>RUNTIME_ARL_EMPTY</c>; a reason of ours begins with
    /// <c>INPUT</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason.</exception>
    public static string WireName(this RuntimeReason reason) => reason switch
    {
        RuntimeReason.InputUnreadable => "INPUT_UNREADABLE",
        RuntimeReason.InputTooLarge => "INPUT_TOO_LARGE",
        RuntimeReason.Utf8Invalid => "RUNTIME_ARL_UTF8_INVALID",
        RuntimeReason.Empty => "RUNTIME_ARL_EMPTY",
        RuntimeReason.JsonlInvalid => "RUNTIME_ARL_JSONL_INVALID",
        RuntimeReason.RowNotObject => "RUNTIME_ARL_ROW_NOT_OBJECT",
        RuntimeReason.RequiredFieldMissing => "RUNTIME_ARL_REQUIRED_FIELD_MISSING",
        RuntimeReason.FieldTypeInvalid => "RUNTIME_ARL_FIELD_TYPE_INVALID",
        RuntimeReason.SchemaVersionMismatch => "RUNTIME_ARL_SCHEMA_VERSION_MISMATCH",
        RuntimeReason.PolicyMismatch => "RUNTIME_ARL_POLICY_MISMATCH",
        RuntimeReason.HmacUnsupported => "RUNTIME_ARL_HMAC_UNSUPPORTED",
        RuntimeReason.SequenceMismatch => "RUNTIME_ARL_SEQUENCE_MISMATCH",
        RuntimeReason.RunIdMismatch => "RUNTIME_ARL_RUN_ID_MISMATCH",
        RuntimeReason.HashFormatInvalid => "RUNTIME_ARL_HASH_FORMAT_INVALID",
        RuntimeReason.GenesisMismatch => "RUNTIME_ARL_GENESIS_MISMATCH",
        RuntimeReason.PrevHashMismatch => "RUNTIME_ARL_PREV_HASH_MISMATCH",
        RuntimeReason.RowHashMismatch => "RUNTIME_ARL_ROW_HASH_MISMATCH",
        RuntimeReason.ChainHashMismatch => "RUNTIME_ARL_CHAIN_HASH_MISMATCH",
        RuntimeReason.SourceUtf8Invalid => "SOURCE_VERIFY_UTF8_INVALID",
        RuntimeReason.SourceJsonInvalid => "SOURCE_VERIFY_JSON_INVALID",
        RuntimeReason.SourceSchemaInvalid => "SOURCE_VERIFY_SCHEMA_INVALID",
        RuntimeReason.SourceToolMismatch => "SOURCE_VERIFY_TOOL_MISMATCH",
        RuntimeReason.SourceReportedFailure => "SOURCE_VERIFY_REPORTED_FAILURE",
        RuntimeReason.SourceRowCountMismatch => "SOURCE_VERIFY_ROW_COUNT_MISMATCH",
        RuntimeReason.SourceHeadHashMismatch => "SOURCE_VERIFY_HEAD_HASH_MISMATCH",
        RuntimeReason.SourceErrorsPresent => "SOURCE_VERIFY_ERRORS_PRESENT",
        RuntimeReason.SourcePolicyMismatch => "SOURCE_VERIFY_POLICY_MISMATCH",
        RuntimeReason.SourceHmacUnsupported => "SOURCE_VERIFY_HMAC_UNSUPPORTED",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };
}
