namespace Maestro.Policy;

/// <summary>What a <see cref="RuntimeChain"/> found. The default value is <see cref="InputUnreadable"/>.</summary>
public enum RuntimeReason
{
    /// <summary>The reference ends with an exception here: half a character that is to be hashed, an integer of more
    /// than 4,300 digits, too deep a value. A reason of ours.</summary>
    InputUnreadable = 0,

    /// <summary>A file is longer than is read. A reason of ours.</summary>
    InputTooLarge,

    /// <summary>The rows aren't UTF-8.</summary>
    Utf8Invalid,

    /// <summary>There is no row.</summary>
    Empty,

    /// <summary>A line isn't JSON.</summary>
    JsonlInvalid,

    /// <summary>A line is JSON, but no object.</summary>
    RowNotObject,

    /// <summary>A row lacks a member.</summary>
    RequiredFieldMissing,

    /// <summary>A member has a wrong type.</summary>
    FieldTypeInvalid,

    /// <summary>A row is of another version than 1.0.</summary>
    SchemaVersionMismatch,

    /// <summary>A row allows what may not be allowed.</summary>
    PolicyMismatch,

    /// <summary>A row is signed, which nothing here can verify.</summary>
    HmacUnsupported,

    /// <summary>The rows aren't numbered 1, 2, 3 and so on.</summary>
    SequenceMismatch,

    /// <summary>A row is of another run than the first.</summary>
    RunIdMismatch,

    /// <summary>A hash doesn't look like one.</summary>
    HashFormatInvalid,

    /// <summary>The first row follows another.</summary>
    GenesisMismatch,

    /// <summary>A row doesn't follow the row before it.</summary>
    PrevHashMismatch,

    /// <summary>A row's content isn't the one that was hashed.</summary>
    RowHashMismatch,

    /// <summary>A row's place isn't the one that was hashed.</summary>
    ChainHashMismatch,

    /// <summary>The source's verdict isn't UTF-8.</summary>
    SourceUtf8Invalid,

    /// <summary>The source's verdict isn't JSON.</summary>
    SourceJsonInvalid,

    /// <summary>The source's verdict lacks a member, or one has a wrong type.</summary>
    SourceSchemaInvalid,

    /// <summary>The source's verdict is of another tool.</summary>
    SourceToolMismatch,

    /// <summary>The source's own verdict is that the rows are wrong.</summary>
    SourceReportedFailure,

    /// <summary>The source counted other rows.</summary>
    SourceRowCountMismatch,

    /// <summary>The source's chain ends elsewhere.</summary>
    SourceHeadHashMismatch,

    /// <summary>The source found errors.</summary>
    SourceErrorsPresent,

    /// <summary>The source allows what may not be allowed.</summary>
    SourcePolicyMismatch,

    /// <summary>The source's rows are signed.</summary>
    SourceHmacUnsupported,
}
