using System.Text;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

/// <summary>Lines of a worker named gemini.</summary>
internal static class Lines
{
    public const string Agent = "gemini";

    public static readonly WorkerEventType[] Signals =
        [WorkerEventType.Blocker, WorkerEventType.Milestone, WorkerEventType.Review, WorkerEventType.Error];

    public static readonly string[] Words =
        ["status", "progress", "finding", "task", "blocker", "milestone", "review", "error"];

    /// <summary>A line as it must be.</summary>
    public static string Good(string type) => Of(type, Payload(type));

    public static string Of(
        string type, string payload, string agent = "\"gemini\"", string time = "\"2026-02-03T04:05:06Z\"") =>
        $$"""{"type":"{{type}}","agent":{{agent}},"timestamp":{{time}},"payload":{{payload}}}""";

    public static string Payload(string type) => type switch
    {
        "progress" => """{"progress":45}""",
        "review" => """{"verdict":"approved","subject":"S-1"}""",
        _ => """{"text":"x"}""",
    };

    /// <summary>What becomes of a line.</summary>
    public static (WorkerLineResult Result, WorkerLineCode Code, WorkerEventType Type) Judge(
        string line, WorkerEventReading reading = WorkerEventReading.Strict) =>
        Judge(Encoding.UTF8.GetBytes(line), reading);

    public static (WorkerLineResult Result, WorkerLineCode Code, WorkerEventType Type) Judge(
        byte[] line, WorkerEventReading reading = WorkerEventReading.Strict)
    {
        WorkerLine judged = new WorkerEventParser(Agent, reading).Parse(line);
        return (judged.Result, judged.Code, judged.Type);
    }

    /// <summary>What becomes of a stream that comes in pieces.</summary>
    public static List<WorkerEvent> Read(params IEnumerable<byte[]> pieces)
    {
        WorkerLineSplitter splitter = new(new(Agent));
        List<WorkerEvent> events = [];
        foreach (byte[] piece in pieces)
        {
            splitter.Write(piece, (in line) => events.Add(line.ToEvent(Agent)));
        }

        splitter.Complete((in line) => events.Add(line.ToEvent(Agent)));
        return events;
    }
}
