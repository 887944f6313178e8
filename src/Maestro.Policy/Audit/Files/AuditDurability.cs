namespace Maestro.Policy;

/// <summary>When a row counts as on record, and so what it survives. The default value is
/// <see cref="Flushed"/>.</summary>
public enum AuditDurability
{
    /// <summary>When the operating system has it. It survives the end of the process, however it ends, and not a power
    /// cut.</summary>
    Flushed = 0,

    /// <summary>When the disk has it. It survives the end of the process and a power cut. Rows that come meanwhile
    /// share the next wait for the disk.</summary>
    Synced = 1,

    /// <summary>When it is signed and in the memory of the process, which writes it within
    /// <see cref="JsonlAuditLogOptions.AnchorInterval"/>. It survives neither the end of the process nor a power
    /// cut, unless the log is closed first.</summary>
    Buffered = 2,
}
