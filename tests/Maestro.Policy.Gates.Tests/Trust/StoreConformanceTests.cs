using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Gates.Tests.Trust;

[Trait("Category", "Conformance")]
public sealed class StoreConformanceTests
{
    private static readonly Regex OtherThanText =
        new("\"(grant_id|scenario|location_id|issued_by)\"\\s*:\\s*[\\[{]", RegexOptions.NonBacktracking);

    private static readonly DateTimeOffset Now = new(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void RecordedStores_AreReadAndWrittenAlike() => TrustVectors.AssertAll("stores", Judge);

    private static string? Judge(JsonElement item) => TrustVectors.Text(item, "group") switch
    {
        "trust" => JudgeTrust(TrustVectors.Text(item, "file_text"), item.GetProperty("expect")),
        "eval" => JudgeEvaluation(TrustVectors.Text(item, "file_text"), item.GetProperty("expect")),
        "grants" => JudgeGrants(TrustVectors.Text(item, "file_text"), item.GetProperty("expect")),
        "ensure_default_grant" => JudgeDefault(item),
        "save" => JudgeSave(item.GetProperty("given"), TrustVectors.Text(item.GetProperty("expect"), "file_text")),
        var other => $"the group {other} is unknown",
    };

    private static string? JudgeTrust(string? text, JsonElement expected)
    {
        TrustState state =
            TrustStoreText.ReadTrust(text, TrustModel.Default, Now, out _, TrustStoreReading.Reference);
        JsonElement trust = expected.GetProperty("trust");
        JsonElement recorded = trust.GetProperty("cooldown_until");

        // DEV-TRUST-002; DEV-TRUST-003; DEV-TRUST-004.
        string? score = TrustVectors.Text(expected, "trust_score_repr") is var repr and not "nan" ? repr : "0.0";
        bool isEndless = expected.TryGetProperty("cooldown_check_raises", out _);
        string? until = isEndless ? TrustStamp.Never.Text
            : recorded.ValueKind == JsonValueKind.String && !recorded.ValueEquals("") ? recorded.GetString()
            : null;

        return TrustVectors.Print(state.Score) == score
            && state.ApprovalStreak == trust.GetProperty("approval_streak").GetInt64()
            && state.CooldownUntil?.Text == until
            && state.Compliance == trust.GetProperty("compliance_score").GetDouble()
            && state.CoachingSessions == trust.GetProperty("coaching_sessions").GetInt64()
            && TrustModel.IsCoolingDown(state, Now)
                == (isEndless || expected.GetProperty("cooldown_active_now").GetBoolean()) ? null : $"{state}";
    }

    private static string? JudgeEvaluation(string? text, JsonElement expected)
    {
        long count = TrustStoreText.ReadCleanCompletions(text, out _, TrustStoreReading.Reference);
        JsonElement evaluation = expected.GetProperty("eval");

        return count == evaluation.GetProperty("clean_completion_count").GetInt64()
            && RunEvaluation.MultiplierOf(count) == evaluation.GetProperty("multiplier").GetDouble()
                ? null : $"{count}";
    }

    private static string? JudgeGrants(string? text, JsonElement expected)
    {
        ImmutableArray<TrustGrant> grants = TrustStoreText.ReadGrants(text, out _, TrustStoreReading.Reference);

        // DEV-TRUST-006: what the reference makes a text of begins with a bracket.
        bool hasOthers = text is not null && OtherThanText.IsMatch(text);
        IEnumerable<TrustGrant> recorded = Comparable(expected.GetProperty("grants"))
            .Where(grant => !hasOthers || IsOfTexts(grant));

        return grants.Where(grant => !hasOthers || IsOfTexts(grant)).SequenceEqual(recorded)
            ? null : string.Join(", ", grants);
    }

    private static bool IsOfTexts(TrustGrant grant) =>
        !((string[])[grant.Id, grant.Scenario, grant.Location, grant.IssuedBy]).Any(
            static text => text.StartsWith('[') || text.StartsWith('{'));

    private static string? JudgeDefault(JsonElement item)
    {
        JsonElement before = item.GetProperty("grants_before");
        JsonElement expected = item.GetProperty("expect");
        string? text = before.ValueKind == JsonValueKind.Null ? null : $$"""{"grants":{{before.GetRawText()}}}""";
        DateTimeOffset now = TrustVectors.Time(item, "clock");
        ImmutableArray<TrustGrant> old = TrustStoreText.ReadGrants(text, out _, TrustStoreReading.Reference);
        ImmutableArray<TrustGrant> grants = ReferenceGrant.Ensure(old, now);

        // What can't be compared is no grant, so that one is added.
        if (expected.TryGetProperty("raises", out _))
        {
            return old.SequenceEqual(Comparable(before)) && grants.Any(grant => grant.IsFor(ReferenceGrant.Place, now))
                ? null : string.Join(", ", grants);
        }

        string? valid = grants.FirstOrDefault(grant => grant.IsFor(ReferenceGrant.Place, now))?.Id;
        bool isWritten = grants.Length > old.Length;

        return grants.SequenceEqual(Comparable(expected.GetProperty("grants")))
            && valid == TrustVectors.Text(expected, "valid_grant_id")
            && (!isWritten || TrustStoreText.Write(grants) == TrustVectors.Text(expected, "file_text"))
                ? null : string.Join(", ", grants);
    }

    private static string? JudgeSave(JsonElement given, string? expected)
    {
        string text = given.TryGetProperty("clean_completion_count", out JsonElement count)
            ? TrustStoreText.Write(count.GetInt64())
            : TrustStoreText.Write(TrustVectors.State(given));

        return text == expected ? null : text;
    }

    // The recorded grants but for those whose end can't be compared, DEV-TRUST-005, or with a long text, DEV-TRUST-006.
    private static IEnumerable<TrustGrant> Comparable(JsonElement grants) => grants.EnumerateArray()
        .Where(grant => TrustStamp.TryParse(TrustVectors.Text(grant, "expires_at"), out _))
        .Where(grant => grant.EnumerateObject().All(
            member => member.NameEquals("expires_at") || member.Value.GetString()!.Length <= TrustGrant.MaxLength))
        .Select(TrustVectors.Grant);
}
