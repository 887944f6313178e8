using System.Text.Json;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Gates.Tests.Trust;

[Trait("Category", "Conformance")]
public sealed class TrustStampConformanceTests
{
    [Fact]
    public void RecordedStamps_AreReadAndComparedAlike() => TrustVectors.AssertAll("time_compare", Judge);

    [Fact]
    public void RecordedStamps_AreGrantsEndsAlike() => TrustVectors.AssertAll("time_compare", JudgeGrant);

    private static string? Judge(JsonElement item)
    {
        JsonElement expected = item.GetProperty("expect");
        DateTimeOffset now = TrustVectors.Time(item, "now");
        bool isRead = TrustStamp.TryParse(TrustVectors.Text(item, "stamp"), out TrustStamp? stamp);
        JsonElement grantValid = expected.GetProperty("grant_valid");

        // The reference throws when it compares what it can't; here that isn't a stamp.
        if (!isRead || grantValid.ValueKind == JsonValueKind.Object)
        {
            return isRead == (grantValid.ValueKind != JsonValueKind.Object) ? null : $"read: {isRead}";
        }

        return stamp!.UtcTicks == Ticks(expected.GetProperty("parsed"))
            && stamp.IsBefore(now) == expected.GetProperty("auth_expired").GetBoolean()
            && !stamp.IsBefore(now) == grantValid.GetBoolean()
            && TrustModel.IsCoolingDown(new() { CooldownUntil = stamp }, now)
                == expected.GetProperty("cooldown_active").GetBoolean() ? null : $"{stamp.UtcTicks}";
    }

    private static string? JudgeGrant(JsonElement item)
    {
        string stamp = TrustVectors.Text(item, "stamp")!;
        JsonElement expected = item.GetProperty("expect");
        bool isKept = expected.GetProperty("matches_iso_prefix").GetBoolean()
            && expected.GetProperty("grant_valid").ValueKind != JsonValueKind.Object;
        string end = JsonSerializer.Serialize(stamp);
        string text = $$"""{"grants":[{"grant_id":"G","scenario":"S","location_id":"L","expires_at":{{end}}}]}""";

        return TrustStoreText.ReadGrants(text, out _, TrustStoreReading.Reference) is { Length: var length }
            && length == (isKept ? 1 : 0) ? null : $"{length} grants";
    }

    private static long Ticks(JsonElement parsed)
    {
        int Part(string name) => parsed.GetProperty(name).GetInt32();
        DateTime local = new(Part("year"), Part("month"), Part("day"), Part("hour"), Part("minute"), Part("second"));

        return local.Ticks + (Part("microsecond") * TimeSpan.TicksPerMicrosecond)
            - (long)Math.Round(parsed.GetProperty("offset_seconds").GetDouble() * TimeSpan.TicksPerSecond);
    }
}
