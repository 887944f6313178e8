using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Trust;

/// <summary>The vectors about trust.</summary>
internal static class TrustVectors
{
    /// <summary>Judges every case of a family and reports all that fail at once.</summary>
    public static void AssertAll(
        string name, Func<JsonElement, string?> judge, Func<JsonElement, bool>? isMeant = null) =>
        VectorFamily.Load("emergency", name).AssertAll(judge, isMeant, mayBeNone: isMeant is not null);

    public static Func<JsonElement, bool> Group(string name) => item => Text(item, "group") == name;

    public static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    public static TrustState State(JsonElement trust) => new()
    {
        Score = trust.GetProperty("trust_score").GetDouble(),
        ApprovalStreak = trust.GetProperty("approval_streak").GetInt64(),
        CooldownUntil = TrustStamp.TryParse(Text(trust, "cooldown_until"), out TrustStamp? stamp) ? stamp : null,
        Compliance = trust.GetProperty("compliance_score").GetDouble(),
        CoachingSessions = trust.GetProperty("coaching_sessions").GetInt64(),
    };

    public static DateTimeOffset Time(JsonElement item, string name) => item.GetProperty(name).GetDateTimeOffset();

    public static TrustGrant Grant(JsonElement grant) => new(
        Text(grant, "grant_id")!,
        Text(grant, "scenario")!,
        Text(grant, "location_id")!,
        TrustStamp.TryParse(Text(grant, "expires_at"), out TrustStamp? stamp) ? stamp : throw new FormatException(),
        Text(grant, "issued_by")!);

    /// <summary>The members of a row as the reference writes them.</summary>
    public static string Row(IEnumerable<AuditField> fields) => string.Join(
        ", ", fields.Select(field => $"{field.Name}: {field.Value}"));

    public static string Row(JsonElement fields) => string.Join(
        ", ",
        fields.EnumerateObject().Select(field => $"{field.Name}: {AuditValue.FromJson(field.Value.GetRawText())}"));

    /// <summary>A double as the reference prints it.</summary>
    public static string Print(double value) => ((AuditValue)value).ToString();
}
