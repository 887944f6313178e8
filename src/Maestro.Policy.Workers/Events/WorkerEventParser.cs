using System.Text;
using System.Text.Unicode;

namespace Maestro.Policy.Workers.Events;

/// <summary>Judges the lines of one worker's stream: strictly, but a safety signal is never lost.</summary>
/// <remarks>One for each stream, for one thread at a time. It keeps nothing of a line.</remarks>
public sealed class WorkerEventParser
{
    /// <summary>How many bytes a line may have.</summary>
    /// <value>1,048,576, without the end of the line.</value>
    public const int MaxLineBytes = 1_048_576;

    private const int ShortText = 96;

    private readonly byte[] _agent;
    private readonly byte[] _scratch;
    private readonly MemberNames _names = new();
    private readonly bool _isStrict;

    /// <summary>Makes a parser.</summary>
    /// <param name="agent">The owner of the stream, which lines have to name exactly.</param>
    /// <param name="reading">How far a safety signal is looked for in a line that is broken.</param>
    /// <exception cref="ArgumentException"><paramref name="agent"/> is empty.</exception>
    public WorkerEventParser(string agent, WorkerEventReading reading = WorkerEventReading.Strict)
    {
        ArgumentException.ThrowIfNullOrEmpty(agent);
        (Agent, _agent, _isStrict) = (agent, Encoding.UTF8.GetBytes(agent), reading != WorkerEventReading.Reference);
        _scratch = new byte[Math.Max(ShortText, _agent.Length * 6)];
    }

    /// <summary>The owner of the stream.</summary>
    /// <value>Not empty.</value>
    public string Agent { get; }

    /// <summary>Judges a line.</summary>
    /// <param name="line">Its bytes without LF; a CR at the end is no part of it.</param>
    /// <param name="isFirst">Whether it is the first of its stream, which may begin with a mark of byte order.</param>
    /// <returns>What became of it; good as long as the bytes are.</returns>
    public WorkerLine Parse(ReadOnlySpan<byte> line, bool isFirst = false) =>
        Parse(line, isFirst, isCut: false, end: 0);

    /// <summary>Judges a line.</summary>
    /// <param name="line">Its bytes without LF, or the first of them.</param>
    /// <param name="isFirst">Whether it is the first of its stream.</param>
    /// <param name="isCut">Whether it goes on after its bytes, and so is too long.</param>
    /// <param name="end">Where the next line begins.</param>
    /// <returns>What became of it.</returns>
    internal WorkerLine Parse(ReadOnlySpan<byte> line, bool isFirst, bool isCut, long end)
    {
        ReadOnlySpan<byte> text = isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        text = !isCut && text.EndsWith("\r"u8) ? text[..^1] : text;
        isCut |= text.Length > MaxLineBytes;
        text = isCut ? text[..Math.Min(text.Length, MaxLineBytes)] : text;

        if (!isCut && text.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return new(text, WorkerLineResult.Blank, WorkerLineCode.Blank, default, end);
        }

        WorkerLineCode fault = isCut ? WorkerLineCode.TooLong
            : !Utf8.IsValid(text) ? WorkerLineCode.Encoding
            : !MayBeJson(text) ? WorkerLineCode.NotJson
            : WorkerLineCode.Ok;
        LineFacts facts = Scan(text, isCut, fault);
        WorkerLineCode code = facts.Fault != WorkerLineCode.Ok ? facts.Fault : LineRules.CodeOf(in facts);
        bool isLost = code is WorkerLineCode.NotObject or WorkerLineCode.UnknownType
            || !facts.Type.IsSafetySignal()
            || (facts.Fault != WorkerLineCode.Ok && !_isStrict);
        WorkerLineResult result = code == WorkerLineCode.Ok ? WorkerLineResult.Event
            : isLost ? WorkerLineResult.Invalid
            : WorkerLineResult.Degraded;

        return new(text, result, code, in facts, end);
    }

    private LineFacts Scan(ReadOnlySpan<byte> text, bool isCut, WorkerLineCode fault)
    {
        if (fault == WorkerLineCode.NotJson || (fault != WorkerLineCode.Ok && !_isStrict))
        {
            return new LineFacts { Fault = fault };
        }

        LineScanner scanner = new(text, isCut, _agent, _names, _scratch);
        return scanner.Scan(fault, _isStrict);
    }

    // Prose is told from JSON by its first two bytes: a stream of it costs no exceptions.
    private static bool MayBeJson(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> rest = text.TrimStart(" \t\r\n"u8);
        return rest[0] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            || rest.StartsWith("tr"u8) || rest.StartsWith("fa"u8) || rest.StartsWith("nu"u8);
    }
}
