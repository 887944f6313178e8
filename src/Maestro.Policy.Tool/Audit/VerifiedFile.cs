namespace Maestro.Policy.Tool.Audit;

/// <summary>A file with what was found in it.</summary>
/// <param name="Path">The file, as the command line names it.</param>
/// <param name="Found">What was found; nothing where the file can't be read.</param>
/// <param name="Problem">Why the file can't be read.</param>
internal sealed record VerifiedFile(string Path, AuditVerification? Found, string? Problem)
{
    /// <summary>Why it is wrong, in the words of the contract.</summary>
    public string? Fault => Found?.Fault switch
    {
        AuditFault.NotJson => "not_json",
        AuditFault.NotObject => "not_object",
        AuditFault.PrevHash => "prev_hash",
        AuditFault.RowHash => "row_hash",
        AuditFault.TornTail => "torn_tail",
        AuditFault.RowIndex => "row_index",
        AuditFault.AnchorCount => "anchor_count",
        AuditFault.AnchorHead => "anchor_head",
        AuditFault.AnchorMac => "anchor_mac",
        _ => null,
    };
}
