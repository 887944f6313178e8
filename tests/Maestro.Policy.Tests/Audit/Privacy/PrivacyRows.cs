namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>Rows of one member, and what becomes of it.</summary>
internal static class PrivacyRows
{
    private static readonly DateTimeOffset Time = new(2026, 3, 21, 12, 0, 0, TimeSpan.Zero);

    public static AuditRow Row(params AuditField[] extra) => new(Time, default, [.. extra]);

    public static AuditRow Row(AuditValue value) => Row(new AuditField("note", value));

    public static string Clean(string text, AuditPrivacy? privacy = null) =>
        (privacy ?? new()).Apply(Row(text))["note"]!;

    public static string CleanJson(string json, AuditPrivacy? privacy = null) =>
        (privacy ?? new()).Apply(Row(AuditValue.FromJson(json)))["note"]!;

    public static bool IsSame(AuditRow one, AuditRow other) =>
        one.Time == other.Time && one.Decision == other.Decision && one.Extra.SequenceEqual(other.Extra);
}
