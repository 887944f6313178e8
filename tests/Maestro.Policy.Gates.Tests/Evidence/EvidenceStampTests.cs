using System.Text.Json;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Gates.Tests.Evidence;

/// <summary>Times that can be written in one way only.</summary>
public sealed class EvidenceStampTests
{
    [Theory]
    [InlineData("2026-03-21T12:00:00Z", 0, 0)]
    [InlineData("2026-03-21T12:00:00+09:00", 540, 0)]
    [InlineData("2026-03-21T12:00:00-00:00", 0, 0)]
    [InlineData("2026-03-21T12:00:00.1-14:00", -840, 1_000_000)]
    [InlineData("2026-03-21T12:00:00.0000001+14:00", 840, 1)]
    [InlineData("2026-03-21T12:00:00.1234567+05:30", 330, 1_234_567)]
    public void TimeWithAnOffset_IsRead(string text, int minutes, int ticks) => Assert.Equal(
        new DateTimeOffset(2026, 3, 21, 12, 0, 0, TimeSpan.FromMinutes(minutes)).AddTicks(ticks),
        Read(text).Bundle!.Oldest);

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:01:00+00:01")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:58:59-00:01")]
    [InlineData("2024-02-29T23:59:59Z")]
    public void TimeAtTheEndOfTheCalendar_IsRead(string text) => Assert.Null(Read(text).Error);

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-21")]
    [InlineData("2026-03-21T")]
    [InlineData("2026-03-21T12:00:00")]
    [InlineData("2026-03-21T12:00Z")]
    [InlineData("2026-03-21 12:00:00Z")]
    [InlineData("2026-03-21t12:00:00Z")]
    [InlineData("2026-03-21T12:00:00z")]
    [InlineData(" 2026-03-21T12:00:00Z")]
    [InlineData("2026-03-21T12:00:00Z ")]
    [InlineData("2026-03-21T12:00:00Z\n")]
    [InlineData("2026-03-21T12:00:00.Z")]
    [InlineData("2026-03-21T12:00:00.12345678Z")]
    [InlineData("2026-03-21T12:00:00,5Z")]
    [InlineData("2026-03-21T12:00:00.1")]
    [InlineData("2026-03-21T12:00:00+0900")]
    [InlineData("2026-03-21T12:00:00+09")]
    [InlineData("2026-03-21T12:00:00+9:00")]
    [InlineData("2026-03-21T12:00:00+09:60")]
    [InlineData("2026-03-21T12:00:00+14:01")]
    [InlineData("2026-03-21T12:00:00+24:00")]
    [InlineData("2026-03-21T12:00:00+09:00:30")]
    [InlineData("2026-03-21T24:00:00Z")]
    [InlineData("2026-03-21T12:60:00Z")]
    [InlineData("2026-03-21T12:00:60Z")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("2026-13-01T12:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("٢٠٢٦-03-21T12:00:00Z")]
    [InlineData("20260321T120000Z")]
    [InlineData("2026-W12-6T12:00:00Z")]
    public void AnythingElse_IsNoTime(string text) =>
        Assert.Equal("evidence_items[0].retrieved_at is no time with an offset", Read(text).Error);

    private static EvidenceSubmission Read(string stamp)
    {
        JsonElement document = EvidenceBook.Edited(
            document => document["evidence_items"]![0]!["retrieved_at"] = stamp);

        return EvidenceReader.Read(document);
    }
}
