using System.Text;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

/// <summary>A safety signal is never lost, whatever is wrong with the line that it is in.</summary>
public sealed class SafetySignalTests
{
    public static TheoryData<string> Types { get; } = ["blocker", "milestone", "review", "error"];

    [Theory]
    [MemberData(nameof(Types))]
    public void DefectInAMember_DegradesASignalAndInvalidatesTheRest(string type)
    {
        foreach ((string line, WorkerLineCode code) in MemberDefects(type))
        {
            foreach (WorkerEventReading reading in Enum.GetValues<WorkerEventReading>())
            {
                Assert.Equal((WorkerLineResult.Degraded, code, TypeOf(type)), Lines.Judge(line, reading));
            }
        }

        Assert.All(
            MemberDefects("finding"),
            defect => Assert.Equal(
                (WorkerLineResult.Invalid, defect.Code, WorkerEventType.Unknown), Lines.Judge(defect.Line)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void DefectInTheText_DegradesASignalAndIsAViolation(string type)
    {
        foreach ((byte[] line, WorkerLineCode code) in TextDefects(type))
        {
            WorkerLine judged = new WorkerEventParser(Lines.Agent).Parse(line);

            Assert.Equal((WorkerLineResult.Degraded, code, TypeOf(type)), (judged.Result, judged.Code, judged.Type));
            Assert.True(judged.IsViolation);
            Assert.Equal(WorkerLineResult.Invalid, Lines.Judge(line, WorkerEventReading.Reference).Result);
        }

        Assert.All(
            TextDefects("finding"),
            defect => Assert.Equal(WorkerLineResult.Invalid, Lines.Judge(defect.Line).Result));
    }

    // A worker that dies in the middle of a line.
    [Theory]
    [MemberData(nameof(Types))]
    public void LineThatEndsAnywhereBehindItsType_IsASignal(string type)
    {
        byte[] line = Encoding.UTF8.GetBytes(Lines.Good(type));
        int end = $$"""{"type":"{{type}}" """.TrimEnd().Length;

        Assert.All(
            Enumerable.Range(end, line.Length - end),
            length => Assert.Equal(
                (WorkerLineResult.Degraded, WorkerLineCode.NotJson, TypeOf(type)), Lines.Judge(line[..length])));
        Assert.All(
            Enumerable.Range(1, end - 1),
            length => Assert.Equal(WorkerLineResult.Invalid, Lines.Judge(line[..length]).Result));
    }

    // One byte of the line is another one: only where the type itself is hit may the signal be lost.
    [Theory]
    [MemberData(nameof(Types))]
    public void LineWithAnyByteChangedBehindItsType_IsASignal(string type)
    {
        byte[] line = Encoding.UTF8.GetBytes(Lines.Good(type));
        int end = $$"""{"type":"{{type}}" """.TrimEnd().Length;
        for (int at = end; at < line.Length; at++)
        {
            for (int change = 1; change < 256; change++)
            {
                byte[] changed = [.. line];
                changed[at] ^= (byte)change;
                (WorkerLineResult result, _, WorkerEventType found) = Lines.Judge(changed);

                Assert.True(
                    result is WorkerLineResult.Degraded or WorkerLineResult.Event && found == TypeOf(type),
                    $"{result} {found}: {Encoding.Latin1.GetString(changed)}");
            }
        }
    }

    [Theory]
    [InlineData("""{"type":"status","type":"blocker"}""")]
    [InlineData("""{"type":"blocker","type":"status"}""")]
    [InlineData("""{"type":"error","\u0074ype":"bl\u006fcker"}""")]
    public void LineWithTwoTypes_IsTheGravest(string line) =>
        Assert.Equal(
            (WorkerLineResult.Degraded, WorkerLineCode.DuplicateKey, WorkerEventType.Blocker), Lines.Judge(line));

    [Theory]
    [InlineData("""{"type":"blo\u200bcker"}""")]
    [InlineData("""{"type":" blocker"}""")]
    [InlineData("""{"type":["blocker"]}""")]
    [InlineData("""{"kind":"blocker"}""")]
    [InlineData("""{"payload":{"type":"blocker"}}""")]
    [InlineData("""[{"type":"blocker"}]""")]
    [InlineData("""{"Type":"blocker"}""")]
    [InlineData("""{"type\ud800":"blocker"}""")]
    public void TypeThatNobodyCanRecognise_IsInvalid(string line) =>
        Assert.Equal(WorkerLineResult.Invalid, Lines.Judge(line).Result);

    [Fact]
    public void DegradedReview_HasNoVerdict()
    {
        WorkerEventParser parser = new(Lines.Agent);

        Assert.Equal("approved", parser.Parse(Encoding.UTF8.GetBytes(Lines.Good("review"))).GetVerdict());
        WorkerLine degraded = parser.Parse(
            Encoding.UTF8.GetBytes(Lines.Of("review", Lines.Payload("review"), agent: "\"codex\"")));
        Assert.Equal(WorkerLineResult.Degraded, degraded.Result);
        Assert.Null(degraded.GetVerdict());
        Assert.Equal("S-1", degraded.GetSubject());
    }

    private static WorkerEventType TypeOf(string type) => Lines.Signals.Single(signal => signal.ToWord() == type);

    private static IEnumerable<(string Line, WorkerLineCode Code)> MemberDefects(string type)
    {
        string good = Lines.Payload(type);
        foreach (string agent in new[] { "\"codex\"", "\"Gemini\"", "\"\"", "null", "1", "[\"gemini\"]", "\"g \"" })
        {
            yield return (Lines.Of(type, good, agent), WorkerLineCode.AgentMismatch);
        }

        foreach (string time in new[] { "\"yesterday\"", "\"2026-02-03 04:05:06Z\"", "0", "null", "\"\"" })
        {
            yield return (Lines.Of(type, good, time: time), WorkerLineCode.BadTimestamp);
        }

        foreach (string payload in new[] { "null", "[]", "\"x\"", "{}", """{"text":1,"verdict":2}""" })
        {
            yield return (Lines.Of(type, payload), WorkerLineCode.BadPayload);
        }

        yield return (Lines.Of(type, good[..^1] + ",\"file\":1}"), WorkerLineCode.BadPayload);
        yield return (Lines.Of(type, good[..^1] + ",\"note\":\"\\ud800\"}"), WorkerLineCode.BadString);
        yield return ($$"""{"type":"{{type}}"}""", WorkerLineCode.AgentMismatch);
    }

    private static IEnumerable<(byte[] Line, WorkerLineCode Code)> TextDefects(string type)
    {
        string good = Lines.Good(type);
        string longText = new('x', WorkerEventParser.MaxLineBytes);
        string deep = new string('[', 70) + new string(']', 70);
        yield return (Utf8(good + good), WorkerLineCode.NotJson);
        yield return (Utf8(good + "x"), WorkerLineCode.NotJson);
        yield return (Utf8(good[..^1] + ",}"), WorkerLineCode.NotJson);
        yield return (Utf8(good[..^1] + ",\"agent\":\"gemini\"}"), WorkerLineCode.DuplicateKey);
        yield return (Utf8(good[..^2] + ",\"a\":1,\"\\u0061\":2}}"), WorkerLineCode.DuplicateKey);
        yield return (Utf8(good[..^2] + $",\"a\":{deep}}}}}"), WorkerLineCode.TooDeep);
        yield return (Utf8($"{{\"a\":{deep},{good[1..]}"), WorkerLineCode.TooDeep);
        yield return (Utf8(good[..^2] + $",\"a\":\"{longText}\"}}}}"), WorkerLineCode.TooLong);
        yield return ([.. Utf8(good[..^2] + ",\"a\":\""), 0xC3, .. Utf8("\"}}")], WorkerLineCode.Encoding);
        yield return ([.. Utf8("{\"a\":\""), 0xFF, .. Utf8("\\n\"," + good[1..])], WorkerLineCode.Encoding);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
