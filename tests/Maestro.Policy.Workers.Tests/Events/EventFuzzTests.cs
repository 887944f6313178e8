using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Maestro.Policy.TestKit;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

/// <summary>Lines as chance has them, beside a reader of JSON that knows nothing of events.</summary>
public sealed class EventFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\"type\":\"blocker\",", "\"type\":\"status\",", "\\ud83d", "\\u0074", "{}", "[[", "\"\"", "1e400", "\uFEFF",
        "null,",
    ];

    private static readonly byte[][] Seeds =
    [
        .. Lines.Words.Select(word => Encoding.UTF8.GetBytes(Lines.Good(word))),
        .. Lines.Words.Select(word => Encoding.UTF8.GetBytes(
            $$"""{"a":{"type":"x","b":["日",{"c":1}]},"\u0064":"\ud83d\ude00",{{Lines.Good(word)[1..]}} """)),
    ];

    private static readonly int Count =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 30_000;

    [Fact]
    public void LineAsChanceHasIt_IsJudgedAsAReaderOfJsonSays()
    {
        Random random = new(7);
        WorkerEventParser strict = new(Lines.Agent);
        WorkerEventParser reference = new(Lines.Agent, WorkerEventReading.Reference);
        for (int i = 0; i < Count; i++)
        {
            byte[] line = Mutation.Of(Seeds[random.Next(Seeds.Length)], random, Pieces);
            WorkerLine one = strict.Parse(line);
            WorkerLine other = reference.Parse(line);
            string shown = Encoding.Latin1.GetString(line);

            Assert.True(IsJson(line) is not { } isJson || isJson == IsReadAsJson(other), $"{other.Code}: {shown}");
            Assert.True(one.Code == other.Code, $"{one.Code} {other.Code}: {shown}");
            Assert.True(
                one.Result == other.Result
                    || (one.Result == WorkerLineResult.Degraded && other.Result == WorkerLineResult.Invalid
                        && one.IsViolation && !IsReadAsJson(other)),
                $"{one.Result} {other.Result}: {shown}");
            AssertReadable(one);
        }
    }

    // What is read of a line that counts never fails, and never speaks for a type that isn't a signal.
    private static void AssertReadable(in WorkerLine line)
    {
        WorkerEvent copy = line.ToEvent(Lines.Agent);
        Assert.True(line.Result != WorkerLineResult.Degraded || line.Type.IsSafetySignal());
        Assert.True(line.Result != WorkerLineResult.Invalid || (line.IsViolation && copy.Text is null));
        Assert.True(copy.Verdict is null || line.Result == WorkerLineResult.Event);
        Assert.Equal(line.Result == WorkerLineResult.Event, !line.Payload.IsEmpty);
        Assert.True(line.Payload.IsEmpty || JsonElement.Parse(line.Payload).ValueKind == JsonValueKind.Object);
    }

    private static bool IsReadAsJson(in WorkerLine line) => line.Code is not (WorkerLineCode.Encoding
        or WorkerLineCode.TooDeep or WorkerLineCode.NotJson or WorkerLineCode.DuplicateKey or WorkerLineCode.Blank);

    // Nothing is known where a name has half of a surrogate pair: that reader can't compare it.
    private static bool? IsJson(byte[] line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new() { AllowDuplicateProperties = false });
            return Utf8.IsValid(line);
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
