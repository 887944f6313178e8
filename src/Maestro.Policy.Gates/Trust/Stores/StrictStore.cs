using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>Reads stores that are exactly what is written, and throws <see cref="FormatException"/> for
/// others.</summary>
internal static class StrictStore
{
    private const int MaxGrants = 1000;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    public static TrustState Trust(string text)
    {
        using JsonDocument document = Parse(text);
        StrictMembers members = new(document.RootElement, "The store");

        TrustState state = new()
        {
            Score = members.Share("trust_score"),
            ApprovalStreak = members.Count("approval_streak"),
            CooldownUntil = members.IsNull("cooldown_until") ? null : members.Stamp("cooldown_until"),
            Compliance = members.Share("compliance_score"),
            CoachingSessions = members.Count("coaching_sessions"),
        };

        members.End();
        return state;
    }

    public static ImmutableArray<TrustGrant> Grants(string text)
    {
        using JsonDocument document = Parse(text);
        StrictMembers members = new(document.RootElement, "The store");
        JsonElement list = members.Take("grants");
        members.End();

        return list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= MaxGrants
            ? [.. list.EnumerateArray().Select(Grant)]
            : throw new FormatException($"'grants' is no list of at most {MaxGrants} grants.");
    }

    public static long CleanCompletions(string text)
    {
        using JsonDocument document = Parse(text);
        StrictMembers members = new(document.RootElement, "The store");
        long count = members.Count("clean_completion_count");

        // It follows from the number, so it doesn't count; but it belongs to the store.
        _ = members.Take("multiplier");
        members.End();
        return count;
    }

    private static TrustGrant Grant(JsonElement element, int index)
    {
        StrictMembers members = new(element, $"'grants[{index}]'");

        TrustGrant grant = new(
            members.Text("grant_id"),
            members.Text("scenario"),
            members.Text("location_id"),
            members.Stamp("expires_at"),
            members.Text("issued_by", mayBeEmpty: true));

        members.End();
        return grant;
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a character in a name is an invalid operation to the search for names that are there twice.
            throw new FormatException($"The store is no JSON: {exception.Message}", exception);
        }
    }
}
