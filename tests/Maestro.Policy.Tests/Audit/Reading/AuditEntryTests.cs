using System.Text;

namespace Maestro.Policy.Tests.Audit.Reading;

public sealed class AuditEntryTests
{
    [Fact]
    public void RowOfTheLibrary_IsReadAsItWasWritten()
    {
        AuditEntry entry = Of(
            """
            {"ts":"2026-01-02T03:04:05.678901+00:00","run_id":"R","layer":"acc_gate","decision":"STOPPED","sealed":true,
            "overrideable":false,"final_decider":"SYSTEM","reason_code":"AUTH_EXPIRED","log_level":"FULL",
            "request_digest":"ab12","score":0.50,"tags":[ 1, 2 ],"none":null}
            """.ReplaceLineEndings(""));

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, 901, TimeSpan.Zero), entry.Time);
        Assert.Equal(
            ("R", "acc_gate", "STOPPED", "AUTH_EXPIRED", "SYSTEM", "ab12"),
            (entry.RunId, entry.Layer, entry.Decision, entry.Reason, entry.FinalDecider, entry.RequestDigest));
        Assert.Equal((Verdict.Stop, Decider.System), (entry.Verdict, entry.Decider));
        Assert.Equal((true, false), (entry.IsSealed, entry.IsOverridable));
        Assert.Null(entry.LogEvent);
        Assert.Equal(
            ("FULL", "0.5", "[1,2]", "null"),
            (entry["log_level"].ToString(), entry["score"].ToString(), entry["tags"].ToString(),
                entry["none"].ToString()));
        Assert.Null(entry["nothing"]);
        Assert.Equal(default(AuditValue), entry["none"]);
    }

    [Fact]
    public void UnknownWords_AreKeptAndMeanNothing()
    {
        AuditEntry entry = Of("""{"decision":"CONTINUE","final_decider":"Human Owner"}""");

        Assert.Equal(("CONTINUE", "Human Owner"), (entry.Decision, entry.FinalDecider));
        Assert.Null(entry.Verdict);
        Assert.Null(entry.Decider);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("STOP")]
    [InlineData(" RUN")]
    [InlineData("RUN\\u0000")]
    [InlineData("")]
    public void WordThatIsAlmostAVerdict_IsNone(string word) =>
        Assert.Null(Of($"{{\"decision\":\"{word}\"}}").Verdict);

    [Fact]
    public void EmptyRow_SaysNothing()
    {
        AuditEntry entry = Of("{}");

        Assert.All(
            (object?[])
            [
                entry.Time, entry.RunId, entry.Layer, entry.Decision, entry.Verdict, entry.Reason, entry.FinalDecider,
                entry.Decider, entry.IsSealed, entry.IsOverridable, entry.RequestDigest, entry.LogEvent,
            ],
            Assert.Null);
    }

    [Fact]
    public void MembersOfAnotherKind_AreLeftToTheIndexer()
    {
        AuditEntry entry = Of("""{"ts":1,"layer":["a"],"decision":true,"sealed":"true","overrideable":1}""");

        Assert.All(
            (object?[])[entry.Time, entry.Layer, entry.Decision, entry.IsSealed, entry.IsOverridable], Assert.Null);
        Assert.Equal("[\"a\"]", entry["layer"].ToString());
    }

    [Fact]
    public void RowOfTheLogItself_HasAnEventAndNoDecision()
    {
        AuditEntry entry = Of("""{"ts":"2026-01-02T03:04:05Z","log_event":"key_changed"}""");

        Assert.Equal("key_changed", entry.LogEvent);
        Assert.Null(entry.Verdict);
    }

    [Theory]
    [InlineData("2026-03-21T12:00:00+09:00", "2026-03-21T03:00:00.0000000+00:00")]
    [InlineData("2026-03-21T12:00:00-00:30", "2026-03-21T12:30:00.0000000+00:00")]
    [InlineData("2026-03-21T12:00:00Z", "2026-03-21T12:00:00.0000000+00:00")]
    [InlineData("2026-03-21T12:00:00.5Z", "2026-03-21T12:00:00.5000000+00:00")]
    [InlineData("2026-03-21T12:00:00.1234567+00:00", "2026-03-21T12:00:00.1234567+00:00")]
    [InlineData("2026-03-21T12:00:00", null)]
    [InlineData("2026-03-21", null)]
    [InlineData("2026-02-30T12:00:00Z", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData(" 2026-03-21T12:00:00Z", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Time_IsReadOnlyWhereItIsOne(string text, string? expected)
    {
        DateTimeOffset? time = Of($"{{\"ts\":\"{text}\"}}").Time;

        Assert.Equal(expected, time?.ToUniversalTime().ToString("O"));
    }

    [Fact]
    public void Offset_IsThatOfTheRow() =>
        Assert.Equal(TimeSpan.FromHours(9), Of("""{"ts":"2026-03-21T12:00:00+09:00"}""").Time?.Offset);

    [Fact]
    public void TimeOfTheMinimalLog_IsRead() =>
        Assert.NotNull(Of("""{"ts_utc":"2026-03-21T12:00:00.123456+00:00"}""").Time);

    private static AuditEntry Of(string line)
    {
        Assert.True(AuditReader.TryParse(Encoding.UTF8.GetBytes(line), out AuditEntry? entry, out _));
        return entry;
    }
}
