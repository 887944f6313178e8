namespace Maestro.Policy;

/// <summary>What a <see cref="FixtureChain"/> or a <see cref="FixtureSuite"/> found. The default value is
/// <see cref="InputUnreadable"/>.</summary>
public enum FixtureReason
{
    /// <summary>The reference ends with an exception here: half a character that is to be hashed, an integer of more
    /// than 4,300 digits, too deep a value. A reason of ours.</summary>
    InputUnreadable = 0,

    /// <summary>The file is longer than is read. A reason of ours.</summary>
    InputTooLarge,

    /// <summary>Every hash is right.</summary>
    ChainValid,

    /// <summary>The manifest isn't the one of the seven cases.</summary>
    ManifestInvalid,

    /// <summary>There is no such file.</summary>
    FixtureNotFound,

    /// <summary>The file isn't UTF-8.</summary>
    Utf8Invalid,

    /// <summary>There is no row.</summary>
    ChainEmpty,

    /// <summary>A line isn't JSON.</summary>
    JsonlInvalid,

    /// <summary>A line is JSON, but no object.</summary>
    RowNotObject,

    /// <summary>A row lacks a member.</summary>
    RequiredFieldMissing,

    /// <summary>A member has a wrong type.</summary>
    FieldTypeInvalid,

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

    /// <summary>The chain doesn't end where it should.</summary>
    HeadHashMismatch,

    /// <summary>A fixture that should be valid isn't.</summary>
    ExpectedValidationFailed,

    /// <summary>A fixture that should be tampered with passes as valid.</summary>
    ExpectedDetectionMissing,
}
