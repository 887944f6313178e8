namespace Maestro.Policy.Audit.Rows;

/// <summary>What a row says, its members in the order that every reader of the format expects.</summary>
internal static class RowBody
{
    private const string Full = "FULL";

    /// <summary>Writes what a row says of a decision.</summary>
    public static void Write(RowMembers members, AuditRow row, AuditTimestamps timestamps)
    {
        DecisionRecord decision = row.Decision;
        Begin(members, row.Time, timestamps);
        members.Add("run_id", decision.RunId);
        members.Add("layer", decision.Layer.Name);
        members.Add("decision", decision.Verdict.ToWireName());
        members.Add("sealed", decision.IsSealed);
        members.Add("overrideable", row.IsOverridable);
        members.Add("final_decider", decision.Decider.ToWireName());
        members.Add("reason_code", decision.Reason.Name);
        members.Add("log_level", Full);
        foreach (AuditField field in row.Extra)
        {
            members.Add(field.Name, field.Value);
        }
    }

    /// <summary>Begins a row with its time.</summary>
    public static void Begin(RowMembers members, DateTimeOffset time, AuditTimestamps timestamps)
    {
        Span<byte> text = stackalloc byte[RowTime.MaxLength + 2];
        int length = RowTime.Write(time, timestamps, text[1..]);
        (text[0], text[length + 1]) = ((byte)'"', (byte)'"');
        members.Begin();
        members.AddJson("ts", text[..(length + 2)]);
    }
}
