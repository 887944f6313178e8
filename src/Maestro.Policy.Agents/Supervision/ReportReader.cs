using System.Text;
using System.Text.Json;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Takes lines out of the bytes of a worker.</summary>
internal sealed class ReportReader(string agent, long start)
{
    private readonly WorkerLineSplitter _lines = new(new(agent), start);
    private List<WorkerReport> _found = [];

    /// <summary>Where the last whole line ended, in the whole stream.</summary>
    public long End => _lines.LastEnd;

    public IReadOnlyList<WorkerReport> Read(ReadOnlySpan<byte> bytes)
    {
        _lines.Write(bytes, Take);
        return Taken();
    }

    /// <summary>Nothing more comes.</summary>
    public IReadOnlyList<WorkerReport> Complete()
    {
        _lines.Complete(Take);
        return Taken();
    }

    private List<WorkerReport> Taken()
    {
        List<WorkerReport> found = _found;
        _found = [];
        return found;
    }

    private void Take(in WorkerLine line)
    {
        if (line.Result != WorkerLineResult.Blank)
        {
            // Only what passed every check is read further.
            bool isEvent = line.Result == WorkerLineResult.Event;
            bool isReview = isEvent && line.Type == WorkerEventType.Review;
            _found.Add(new(
                line.ToEvent(agent), isReview ? Encoding.UTF8.GetString(line.Payload) : null,
                isEvent ? Tokens(line.Payload) : null));
        }
    }

    private static long? Tokens(ReadOnlySpan<byte> payload)
    {
        // Hardly any line has it.
        if (payload.IndexOf("\"tokens\""u8) < 0)
        {
            return null;
        }

        Utf8JsonReader json = new(payload);
        while (json.Read())
        {
            if (json is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && json.ValueTextEquals("tokens"u8))
            {
                json.Read();
                return json.TokenType == JsonTokenType.Number && json.TryGetInt64(out long used) ? used : -1;
            }
        }

        return null;
    }
}
