using System.Text;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

public sealed class WorkerEventParserTests
{
    [Fact]
    public void GoodLine_GivesWhatItSays()
    {
        WorkerLine line = new WorkerEventParser(Lines.Agent).Parse("""
            {"type":"Finding","agent":"gem\u0069ni","timestamp":"2026-02-03T04:05:06.123456789+01:30",
            "payload":{"text":"a\u65e5\ud83d\ude00\n","file":"../x","request_review":0,"progress":4}}
            """u8);

        Assert.Equal((WorkerLineResult.Event, WorkerEventType.Finding), (line.Result, line.Type));
        Assert.Equal("a日😀\n", line.GetText());
        Assert.Equal("../x", line.GetFile());
        Assert.Equal(4, line.Progress);
        Assert.True(line.AsksForReview);
        Assert.Equal(
            new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromMinutes(90)).AddTicks(1234567), line.Timestamp);
        Assert.StartsWith("{\"text\"", Encoding.UTF8.GetString(line.Payload), StringComparison.Ordinal);
        Assert.EndsWith("4}", Encoding.UTF8.GetString(line.Payload), StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfADegradedSignal_IsReadAsFarAsItCanBe()
    {
        WorkerLine line = new WorkerEventParser(Lines.Agent).Parse(
            Encoding.UTF8.GetBytes(Lines.Of("blocker", """{"text":"a\ud83d\u0041\ude00\\ud83d\ud83d\ude00"}""")));

        Assert.Equal((WorkerLineResult.Degraded, WorkerLineCode.BadString), (line.Result, line.Code));
        Assert.Equal("a\uFFFDA\uFFFD\\ud83d😀", line.GetText());
    }

    [Theory]
    [InlineData("2026-02-03T04:05:06Z", true)]
    [InlineData("2026-02-03t04:05:06z", true)]
    [InlineData("2026-02-03T04:05:06.1-14:00", true)]
    [InlineData("2026-02-03T04:05:06.123456789+14:00", true)]
    [InlineData("2024-02-29T23:59:59-00:00", true)]
    [InlineData("0001-01-01T00:00:00+14:00", true)]
    [InlineData("9999-12-31T23:59:59.999999999-14:00", true)]
    [InlineData("2026-02-03T04:05:06+14:01", false)]
    [InlineData("2026-02-03T04:05:06+10:60", false)]
    [InlineData("2026-02-03T04:05:06.Z", false)]
    [InlineData("2026-02-03T04:05:06.1234567890Z", false)]
    [InlineData("2026-02-03T04:05:06", false)]
    [InlineData("2026-02-03T04:05:60Z", false)]
    [InlineData("2026-02-30T04:05:06Z", false)]
    [InlineData("2026-02-03T04:05:06+0100", false)]
    [InlineData("2026-02-03T04:05:06 Z", false)]
    [InlineData("2026-02-03T04:05:06.5", false)]
    [InlineData("+026-02-03T04:05:06Z", false)]
    public void Moments_AreThoseOfTheStandard(string time, bool isMoment) =>
        Assert.Equal(
            isMoment ? WorkerLineCode.Ok : WorkerLineCode.BadTimestamp,
            Lines.Judge(Lines.Of("status", """{"text":""}""", time: $"\"{time}\"")).Code);

    [Fact]
    public void MomentOutsideOfEveryCalendar_IsNone()
    {
        WorkerLine line = new WorkerEventParser(Lines.Agent).Parse(
            Encoding.UTF8.GetBytes(Lines.Of("status", """{"text":""}""", time: "\"0001-01-01T00:00:00+14:00\"")));

        Assert.Equal(WorkerLineResult.Event, line.Result);
        Assert.Null(line.Timestamp);
    }

    [Fact]
    public void ManyNamesInOneLine_AreTakenForWhatTheyAre()
    {
        string names = string.Join(",", Enumerable.Range(0, 30_000).Select(i => $"\"n{i}\":{{\"n{i}\":1}}"));
        string good = Lines.Of("status", $"{{\"text\":\"\",{names}}}");

        Assert.Equal(WorkerLineCode.Ok, Lines.Judge(good).Code);
        Assert.Equal(WorkerLineCode.DuplicateKey, Lines.Judge(good.Replace("\"n29999\":1", "\"n0\":1,\"n0\":1")).Code);
        Assert.Equal(WorkerLineCode.DuplicateKey, Lines.Judge(good.Replace("\"n29999\":{", "\"n\\u0030\":{")).Code);
    }

    [Fact]
    public void LineThatIsJudged_CostsNoMemory()
    {
        WorkerEventParser parser = new(Lines.Agent);
        byte[] line = Encoding.UTF8.GetBytes(
            Lines.Of("finding", """{"text":"a\u0041","file":"x","\u0061":[{"a":1}]}"""));
        Assert.Equal(WorkerLineResult.Event, parser.Parse(line).Result);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = parser.Parse(line).AsksForReview;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void DefaultLine_IsInvalidAndAViolation()
    {
        WorkerLine line = default;

        Assert.Equal(WorkerLineResult.Invalid, line.Result);
        Assert.True(line.IsViolation);
        Assert.False(line.IsSignal || line.AsksForReview);
        Assert.Null(line.GetText());
    }

    [Fact]
    public void CopyOfALine_SaysTheSame()
    {
        byte[] bytes = [.. "\0"u8, .. Encoding.UTF8.GetBytes(new string('日', 5000))];
        WorkerEvent copy = new WorkerEventParser(Lines.Agent).Parse(bytes).ToEvent(Lines.Agent);

        Assert.Equal((Lines.Agent, WorkerLineResult.Invalid, true), (copy.Agent, copy.Result, copy.IsViolation));
        Assert.InRange(Encoding.UTF8.GetByteCount(copy.Raw), 1, WorkerEvent.MaxRawBytes + 3);
    }
}
