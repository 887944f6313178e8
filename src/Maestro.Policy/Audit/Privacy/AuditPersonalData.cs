namespace Maestro.Policy;

/// <summary>What becomes of personal data in audit rows. The default value is <see cref="Redact"/>: it doesn't go on
/// record, and the row does.</summary>
public enum AuditPersonalData
{
    /// <summary>A word stands in its place: <c>&lt;REDACTED_EMAIL&gt;</c>, <c>&lt;REDACTED_PHONE&gt;</c>.</summary>
    Redact = 0,

    /// <summary>The row is refused; without a record nothing runs.</summary>
    Refuse = 1,

    /// <summary>It goes on record as it is.</summary>
    Keep = 2,
}
