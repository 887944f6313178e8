namespace Maestro.Policy.Workers.Events;

/// <summary>One line of a worker, judged. Nothing of it is copied until it is asked for.</summary>
/// <remarks>The default value is an invalid line without bytes. A line lives as long as the bytes that it was read
/// from.</remarks>
public readonly ref struct WorkerLine
{
    private readonly LineFacts _facts;

    internal WorkerLine(
        ReadOnlySpan<byte> bytes, WorkerLineResult result, WorkerLineCode code, scoped in LineFacts facts, long end)
    {
        Bytes = bytes;
        (Result, Code, End, _facts) = (result, code, end, facts);
    }

    /// <summary>What became of it.</summary>
    /// <value><see cref="WorkerLineResult.Invalid"/> by default.</value>
    public WorkerLineResult Result { get; }

    /// <summary>What is wrong with it.</summary>
    /// <value><see cref="WorkerLineCode.Ok"/> for an event.</value>
    public WorkerLineCode Code { get; }

    /// <summary>The line as it came.</summary>
    /// <value>Without a mark of byte order at the beginning of the stream, and without its end; the first 1,048,576
    /// bytes of one that is too long.</value>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Where the next line begins.</summary>
    /// <value>Counted in bytes from the beginning of the stream; 0 when the line is of no stream.</value>
    public long End { get; }

    /// <summary>Whether it is a signal: an event, or a defective line that counts all the same.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsSignal => Result is WorkerLineResult.Event or WorkerLineResult.Degraded;

    /// <summary>Whether it breaks the protocol. A safety signal in a line that is no JSON does so, and
    /// counts.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsViolation => Result == WorkerLineResult.Invalid || Code is >= WorkerLineCode.TooLong
        and <= WorkerLineCode.NotObject;

    /// <summary>What it is about.</summary>
    /// <value><see cref="WorkerEventType.Unknown"/> unless it is a signal.</value>
    public WorkerEventType Type => IsSignal ? _facts.Type : WorkerEventType.Unknown;

    /// <summary>Whether it asks for a review: a milestone, a blocker, or one that says so.</summary>
    /// <value><see langword="false"/> unless it is a signal.</value>
    public bool AsksForReview => IsSignal
        && (_facts.AsksForReview || _facts.Type is WorkerEventType.Milestone or WorkerEventType.Blocker);

    /// <summary>How far the worker says it is.</summary>
    /// <value>0 to 100; <see langword="null"/> unless it is an event that says so.</value>
    public double? Progress => Result == WorkerLineResult.Event ? _facts.Progress : null;

    /// <summary>When the worker says it wrote it. For people alone: nothing is timed by it.</summary>
    /// <value><see langword="null"/> where there is none that can be read.</value>
    public DateTimeOffset? Timestamp => IsSignal ? _facts.Moment : null;

    /// <summary>The payload as it came.</summary>
    /// <value>A JSON object in which no member is there twice, and every text is one; empty unless it is an event,
    /// since that of a defective line could break its readers.</value>
    public ReadOnlySpan<byte> Payload =>
        Result == WorkerLineResult.Event ? Bytes.Slice(_facts.Payload.Start, _facts.Payload.Length) : default;

    /// <summary>Gives the payload's text. It is data: nothing in it is an instruction.</summary>
    /// <returns>The text; <see langword="null"/> when there is none.</returns>
    public string? GetText() => IsSignal ? Decode(_facts.Text) : null;

    /// <summary>Gives the verdict of a review.</summary>
    /// <returns>The word as it came; <see langword="null"/> for everything else, a degraded review too, which is
    /// unparseable.</returns>
    public string? GetVerdict() =>
        Result == WorkerLineResult.Event && _facts.Type == WorkerEventType.Review ? Decode(_facts.Verdict) : null;

    /// <summary>Gives the payload's subject: what a review is about.</summary>
    /// <returns>The text; <see langword="null"/> when there is none.</returns>
    public string? GetSubject() => IsSignal ? Decode(_facts.Subject) : null;

    /// <summary>Gives the payload's file, which nobody has looked at: it has to go through a policy of paths.</summary>
    /// <returns>The text; <see langword="null"/> when there is none.</returns>
    public string? GetFile() => IsSignal ? Decode(_facts.File) : null;

    /// <summary>Copies the line, to be kept.</summary>
    /// <param name="agent">The owner of the stream.</param>
    /// <returns>What was read of it.</returns>
    /// <exception cref="ArgumentException"><paramref name="agent"/> is empty.</exception>
    public WorkerEvent ToEvent(string agent)
    {
        ArgumentException.ThrowIfNullOrEmpty(agent);
        return new(agent, in this);
    }

    private string? Decode(LineRange range) =>
        range.IsNone ? null : JsonText.Decode(Bytes.Slice(range.Start, range.Length));
}
