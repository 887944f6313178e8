using System.Text.Json;
using Maestro.Policy.Workers.Events;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Events;

[Trait("Category", "Conformance")]
public sealed class EventConformanceTests
{
    [Fact]
    public void RecordedLines_AreTheSame() =>
        WorkerVectors.AssertAll("events", item => Judge(item, WorkerEventReading.Reference));

    // Strict finds more: a safety signal in a line that is broken.
    [Fact]
    public void RecordedLines_AreTheSameToTheStrictReadingOrASafetySignal() =>
        WorkerVectors.AssertAll("events", item =>
            Judge(item, WorkerEventReading.Strict) is { } failure && !IsSalvaged(item) ? failure : null);

    [Fact]
    public void RecordedLines_AreTheSameInAStream() =>
        WorkerVectors.AssertAll("events", item =>
        {
            WorkerLineSplitter stream = new(Parser(item, WorkerEventReading.Reference));
            byte[] line = WorkerVectors.Line(item);
            List<string> found = [];
            if (!WorkerVectors.Flag(item, "first_line"))
            {
                stream.Write("\n"u8, static (in _) => { });
            }

            stream.Write([.. line, (byte)'\n'], (in judged) => found.Add($"{Failure(judged, item)}"));
            return found is [""] ? null : string.Join(", ", found);
        });

    private static string? Judge(JsonElement item, WorkerEventReading reading)
    {
        WorkerLine line = Parser(item, reading).Parse(WorkerVectors.Line(item), WorkerVectors.Flag(item, "first_line"));
        return Failure(line, item);
    }

    private static bool IsSalvaged(JsonElement item)
    {
        WorkerLine line = Parser(item, WorkerEventReading.Strict)
            .Parse(WorkerVectors.Line(item), WorkerVectors.Flag(item, "first_line"));
        return line.Result == WorkerLineResult.Degraded && line.IsViolation
            && line.Code.ToWord() == WorkerVectors.Text(item.GetProperty("expected"), "code");
    }

    private static WorkerEventParser Parser(JsonElement item, WorkerEventReading reading) =>
        new(WorkerVectors.Text(item, "stream_agent")!, reading);

    private static string? Failure(in WorkerLine line, JsonElement item)
    {
        JsonElement expected = item.GetProperty("expected");
        bool isSame = line.Result.ToWord() == WorkerVectors.Text(expected, "result")
            && line.Code.ToWord() == WorkerVectors.Text(expected, "code")
            && (!line.IsSignal
                || (line.Type.ToWord() == WorkerVectors.Text(expected, "type")
                    && line.AsksForReview == WorkerVectors.Flag(expected, "review_requested")));

        return isSame ? null : $"{line.Result.ToWord()} {line.Code.ToWord()} {line.Type.ToWord()} {line.AsksForReview}";
    }
}
