using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>Reads stores as laxly as the reference, and throws <see cref="FormatException"/> where it falls back to
/// its defaults.</summary>
internal static class ReferenceStore
{
    public static TrustState Trust(string text)
    {
        using JsonDocument document = Parse(text);
        JsonElement root = Object(document.RootElement);

        return new()
        {
            Score = Share(LaxNumber.Double(Member(root, "trust_score"), TrustState.ReferenceInitial.Score)),
            ApprovalStreak = Math.Max(0, LaxNumber.Whole(Member(root, "approval_streak"))),
            CooldownUntil = Cooldown(Member(root, "cooldown_until")),
            Compliance = Share(LaxNumber.Double(Member(root, "compliance_score"), 0)),
            CoachingSessions = Math.Max(0, LaxNumber.Whole(Member(root, "coaching_sessions"))),
        };
    }

    public static ImmutableArray<TrustGrant> Grants(string text)
    {
        using JsonDocument document = Parse(text);

        return Member(Object(document.RootElement), "grants") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Grant).OfType<TrustGrant>()]
            : [];
    }

    public static long CleanCompletions(string text)
    {
        using JsonDocument document = Parse(text);
        return Math.Max(0, LaxNumber.Whole(Member(Object(document.RootElement), "clean_completion_count")));
    }

    // What is no number survives the reference's clamp and is never enough; here it is no trust.
    private static double Share(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);

    // An end that can't be compared makes the reference fail when it compares; here the cooldown doesn't end.
    private static TrustStamp? Cooldown(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.False } => null,
        { ValueKind: JsonValueKind.String } text when text.GetString() is "" => null,
        { ValueKind: JsonValueKind.String } text when TrustStamp.TryParse(text.GetString(), out TrustStamp? stamp) =>
            stamp,
        { ValueKind: JsonValueKind.Number } number when number.GetDouble() == 0 => null,
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() == 0 => null,
        { ValueKind: JsonValueKind.Object } members when !members.EnumerateObject().Any() => null,
        _ => TrustStamp.Never,
    };

    private static TrustGrant? Grant(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            && Text(Member(element, "grant_id")) is { } id && TrustGrant.IsText(id)
            && Text(Member(element, "scenario")) is { } scenario && TrustGrant.IsText(scenario)
            && Text(Member(element, "location_id")) is { } location && TrustGrant.IsText(location)
            && Text(Member(element, "expires_at")) is { } expiry && HasDate(expiry)
            && TrustStamp.TryParse(expiry, out TrustStamp? expiresAt)
            && Text(Member(element, "issued_by")) is { } issuer && (issuer.Length == 0 || TrustGrant.IsText(issuer))
                ? new(id, scenario, location, expiresAt, issuer)
                : null;

    // The reference reads numbers and truths as texts, too; what a list would be as a text is nobody's grant.
    private static string? Text(JsonElement? value) => value switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True } => "True",
        { ValueKind: JsonValueKind.False } => "False",
        { ValueKind: JsonValueKind.Null } => "None",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() switch
        {
            LaxNumber.Infinity => "inf",
            $"-{LaxNumber.Infinity}" => "-inf",
            var raw => raw,
        },
        _ => null,
    };

    private static bool HasDate(string text) =>
        text.Length >= 11 && text[10] == 'T' && text[4] == '-' && text[7] == '-'
            && string.Concat(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8, 2)).All(char.IsAsciiDigit);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement Object(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element
        : throw new FormatException("The store is no object.");

    // The canonical form of what the reference reads: of members with one name the last, and numbers in its notation.
    private static JsonDocument Parse(string text)
    {
        if (!CodePoint.IsWhole(text))
        {
            throw new FormatException("The store holds half of a surrogate pair.");
        }

        byte[] canonical = CanonicalJson.Encode(Encoding.UTF8.GetBytes(text), AuditDialect.Reference);
        return JsonDocument.Parse(LaxNumber.WithoutWords(canonical), new JsonDocumentOptions { MaxDepth = 256 });
    }
}
