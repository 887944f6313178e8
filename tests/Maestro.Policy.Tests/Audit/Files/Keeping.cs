namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>How a log of the tests is kept.</summary>
public enum Keeping
{
    Flushed = AuditDurability.Flushed,
    Synced = AuditDurability.Synced,
    Buffered = AuditDurability.Buffered,

    /// <summary>Flushed, with an anchor for each write.</summary>
    Anchored,
}
