using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Compatibility.Tests.Conformance;

/// <summary>A fixture and its expectation, as recorded.</summary>
internal static class RecordedFixture
{
    public static byte[]? File(JsonElement item)
    {
        if (item.GetProperty("file_missing").GetBoolean())
        {
            return null;
        }

        return item.TryGetProperty("file_hex", out JsonElement hex) && hex.ValueKind == JsonValueKind.String
            ? Convert.FromHexString(hex.GetString()!)
            : Encoding.UTF8.GetBytes(item.GetProperty("file_utf8").GetString()!);
    }

    public static FixtureExpectation Expectation(JsonElement given) => new()
    {
        Outcome = Enum.GetValues<FixtureOutcome>()
            .Single(each => each.WireName() == given.GetProperty("expected_outcome").GetString()),
        PrimaryReason = Reason(given.GetProperty("expected_primary_reason_code")),
        AdditionalReasons =
            [.. given.GetProperty("expected_additional_reason_codes").EnumerateArray().Select(Reason)],
        RowCount = given.GetProperty("expected_row_count").GetInt64(),
        HeadHash = given.GetProperty("expected_canonical_head_hash").GetString()!,
    };

    private static FixtureReason Reason(JsonElement name) =>
        Enum.GetValues<FixtureReason>().Single(each => each.WireName() == name.GetString());
}
