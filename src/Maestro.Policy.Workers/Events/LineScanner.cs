using System.Text.Json;
using System.Text.Unicode;

namespace Maestro.Policy.Workers.Events;

/// <summary>Reads a line once, from its first byte to its last, or to what breaks it.</summary>
internal ref partial struct LineScanner
{
    /// <summary>How deep objects and lists may be nested.</summary>
    public const int MaxDepth = 64;

    // A reader that goes deeper than a line may sees the type that follows what is too deep.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = WorkerEventParser.MaxLineBytes };

    private readonly ReadOnlySpan<byte> _line;
    private readonly ReadOnlySpan<byte> _agent;
    private readonly MemberNames _names;
    private readonly Span<byte> _scratch;
    private Utf8JsonReader _reader;
    private LineFacts _facts;
    private LineMember _member;
    private int _payloadStart;

    /// <summary>Begins a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isCut">Whether the line goes on after that.</param>
    /// <param name="agent">The owner of the stream.</param>
    /// <param name="names">A place for the names of members.</param>
    /// <param name="scratch">A place for short texts.</param>
    public LineScanner(
        ReadOnlySpan<byte> line, bool isCut, ReadOnlySpan<byte> agent, MemberNames names, Span<byte> scratch)
    {
        _line = line;
        _agent = agent;
        _names = names;
        _scratch = scratch;
        _reader = new(line, isFinalBlock: !isCut, new(Deep));
        _payloadStart = -1;
        names.Clear();
    }

    /// <summary>Reads the line.</summary>
    /// <param name="fault">What is known to be wrong with it, or <see cref="WorkerLineCode.Ok"/>.</param>
    /// <param name="goesOn">Whether to look for a type after a fault, as far as the line can be read.</param>
    /// <returns>What was found.</returns>
    public LineFacts Scan(WorkerLineCode fault, bool goesOn)
    {
        _facts.Fault = fault;
        try
        {
            while ((_facts.Fault == WorkerLineCode.Ok || goesOn) && _reader.Read())
            {
                Take();
            }
        }
        catch (JsonException)
        {
            Note(WorkerLineCode.NotJson);
        }

        return _facts;
    }

    private void Take()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName();
                return;
            case JsonTokenType.EndObject:
                TakeEnd();
                return;
            case JsonTokenType.EndArray:
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _reader.CurrentDepth >= MaxDepth:
                Note(WorkerLineCode.TooDeep);
                break;
            case JsonTokenType.StartObject:
                _names.BeginObject(_reader.CurrentDepth + 1);
                _facts.IsObject |= _reader.CurrentDepth == 0;
                break;
            case JsonTokenType.String when _reader.ValueIsEscaped:
                _facts.HasBadString |= JsonText.HasLoneSurrogate(_reader.ValueSpan);
                break;
            default:
                break;
        }

        LineMember member = _member;
        _member = LineMember.None;
        if (member != LineMember.None)
        {
            TakeValue(member);
        }
    }

    // A name with half of a surrogate pair is none that means something.
    private void TakeName()
    {
        int depth = _reader.CurrentDepth;
        if (_facts.Fault == WorkerLineCode.Ok && !_names.TryAdd(_line, ref _reader))
        {
            Note(WorkerLineCode.DuplicateKey);
        }

        _facts.HasBadString |= _reader.ValueIsEscaped && JsonText.HasLoneSurrogate(_reader.ValueSpan);
        _member = depth == 1 && _facts.IsObject && TryText(out ReadOnlySpan<byte> name) ? MemberOf(name)
            : depth == 2 && _payloadStart >= 0 && TryText(out name) ? PayloadMemberOf(name)
            : LineMember.None;
    }

    private void TakeEnd()
    {
        if (_payloadStart >= 0 && _reader.CurrentDepth == 1)
        {
            _facts.Payload = new(_payloadStart, (int)_reader.BytesConsumed - _payloadStart);
            _payloadStart = -1;
        }
    }

    // The first fault is what the line is called by.
    private void Note(WorkerLineCode fault) =>
        _facts.Fault = _facts.Fault == WorkerLineCode.Ok ? fault : _facts.Fault;

    // The text that the reader stands on, when it is short enough to mean something and can be read.
    private readonly bool TryText(out ReadOnlySpan<byte> text)
    {
        text = _reader.ValueSpan;
        if (!_reader.ValueIsEscaped)
        {
            return true;
        }

        if (text.Length > _scratch.Length || JsonText.HasLoneSurrogate(text) || !Utf8.IsValid(text))
        {
            return false;
        }

        text = _scratch[.._reader.CopyString(_scratch)];
        return true;
    }

    private static LineMember MemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("type"u8) ? LineMember.Type
        : name.SequenceEqual("agent"u8) ? LineMember.Agent
        : name.SequenceEqual("timestamp"u8) ? LineMember.Timestamp
        : name.SequenceEqual("payload"u8) ? LineMember.Payload
        : LineMember.None;

    private static LineMember PayloadMemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("text"u8) ? LineMember.Text
        : name.SequenceEqual("progress"u8) ? LineMember.Progress
        : name.SequenceEqual("verdict"u8) ? LineMember.Verdict
        : name.SequenceEqual("subject"u8) ? LineMember.Subject
        : name.SequenceEqual("file"u8) ? LineMember.File
        : name.SequenceEqual("request_review"u8) ? LineMember.RequestReview
        : LineMember.None;
}
