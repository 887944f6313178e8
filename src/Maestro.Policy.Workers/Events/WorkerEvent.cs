using System.Text;

namespace Maestro.Policy.Workers.Events;

/// <summary>One line of a worker, judged and copied.</summary>
public sealed record WorkerEvent
{
    /// <summary>How much of a line that is no event is kept, for those who look for known errors in it.</summary>
    /// <value>8,192 bytes.</value>
    public const int MaxRawBytes = 8192;

    internal WorkerEvent(string agent, in WorkerLine line)
    {
        (Agent, Result, Code, Type, End) = (agent, line.Result, line.Code, line.Type, line.End);
        (AsksForReview, IsViolation) = (line.AsksForReview, line.IsViolation);
        (Progress, Timestamp) = (line.Progress, line.Timestamp);
        (Text, Verdict, Subject, File) = (line.GetText(), line.GetVerdict(), line.GetSubject(), line.GetFile());
        Raw = line.Result is WorkerLineResult.Event or WorkerLineResult.Blank
            ? "" : Encoding.UTF8.GetString(line.Bytes[..Math.Min(line.Bytes.Length, MaxRawBytes)]);
    }

    /// <summary>The owner of the stream, whatever the line says.</summary>
    /// <value>Not empty.</value>
    public string Agent { get; }

    /// <summary>What became of the line.</summary>
    /// <value>As of <see cref="WorkerLine.Result"/>.</value>
    public WorkerLineResult Result { get; }

    /// <summary>What is wrong with it.</summary>
    /// <value><see cref="WorkerLineCode.Ok"/> for an event.</value>
    public WorkerLineCode Code { get; }

    /// <summary>What it is about.</summary>
    /// <value><see cref="WorkerEventType.Unknown"/> unless it is a signal.</value>
    public WorkerEventType Type { get; }

    /// <summary>Where the next line begins.</summary>
    /// <value>Counted in bytes from the beginning of the stream.</value>
    public long End { get; }

    /// <summary>Whether it asks for a review.</summary>
    /// <value>As of <see cref="WorkerLine.AsksForReview"/>.</value>
    public bool AsksForReview { get; }

    /// <summary>Whether it breaks the protocol.</summary>
    /// <value>As of <see cref="WorkerLine.IsViolation"/>.</value>
    public bool IsViolation { get; }

    /// <summary>How far the worker says it is.</summary>
    /// <value>0 to 100, or <see langword="null"/>.</value>
    public double? Progress { get; }

    /// <summary>When the worker says it wrote it; for people alone.</summary>
    /// <value>A moment, or <see langword="null"/>.</value>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>The payload's text, which is data.</summary>
    /// <value>Text, or <see langword="null"/>.</value>
    public string? Text { get; }

    /// <summary>The verdict of a review that isn't degraded.</summary>
    /// <value>The word as it came, or <see langword="null"/>.</value>
    public string? Verdict { get; }

    /// <summary>What a review is about.</summary>
    /// <value>Text, or <see langword="null"/>.</value>
    public string? Subject { get; }

    /// <summary>The payload's file, which nobody has looked at.</summary>
    /// <value>Text, or <see langword="null"/>.</value>
    public string? File { get; }

    /// <summary>The beginning of a line that is invalid or degraded.</summary>
    /// <value>At most <see cref="MaxRawBytes"/> bytes of it; empty for events.</value>
    public string Raw { get; }
}
