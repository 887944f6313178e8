namespace Maestro.Policy.Workers.Events;

/// <summary>Takes the bytes of one worker's stream as they come, and gives its lines. It holds at most one line, and of
/// one that is too long its first part.</summary>
/// <remarks>One for each stream, for one thread at a time. However the bytes are cut into pieces, the lines are the
/// same.</remarks>
public sealed class WorkerLineSplitter
{
    // A line as long as it may be, with a mark of byte order before it and a CR after it.
    private const int MaxHeld = WorkerEventParser.MaxLineBytes + 4;

    private readonly WorkerEventParser _parser;
    private readonly long _start;
    private byte[] _held = [];
    private int _count;
    private bool _isCut;
    private long _position;
    private bool _isCompleted;

    /// <summary>Makes a stream.</summary>
    /// <param name="parser">Judges its lines.</param>
    /// <param name="start">Where the bytes begin, when they are the rest of a stream: 0, or the end of a line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parser"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is less than 0.</exception>
    public WorkerLineSplitter(WorkerEventParser parser, long start = 0)
    {
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        (_parser, _start, _position, LastEnd) = (parser, start, start, start);
    }

    /// <summary>How many lines were given, blank ones included.</summary>
    /// <value>0 at the beginning.</value>
    public long Lines { get; private set; }

    /// <summary>Where the first line begins that wasn't given yet.</summary>
    /// <value>Counted in bytes from the beginning of the stream.</value>
    public long LastEnd { get; private set; }

    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">The next ones of the stream, any number of them.</param>
    /// <param name="handler">Is called for each line that is complete now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The stream is completed.</exception>
    public void Write(ReadOnlySpan<byte> bytes, WorkerLineHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (_isCompleted)
        {
            throw new InvalidOperationException("The stream is completed. Make another for more bytes.");
        }

        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _position += end + 1;
            Give(bytes[..end], handler);
            bytes = bytes[(end + 1)..];
        }

        _position += bytes.Length;
        Hold(bytes);
    }

    /// <summary>Ends the stream: a last line without an end is a line as well.</summary>
    /// <param name="handler">Is called for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    public void Complete(WorkerLineHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (!_isCompleted && _position > LastEnd)
        {
            Give([], handler);
        }

        _isCompleted = true;
    }

    private void Give(ReadOnlySpan<byte> rest, WorkerLineHandler handler)
    {
        ReadOnlySpan<byte> line = rest;
        if (_count > 0 || _isCut)
        {
            Hold(rest);
            line = _held.AsSpan(0, _count);
        }

        // Whatever the handler does, the line was given once.
        bool isCut = _isCut;
        bool isFirst = _start == 0 && Lines == 0;
        (_count, _isCut, LastEnd) = (0, false, _position);
        Lines++;
        WorkerLine judged = _parser.Parse(line, isFirst, isCut, _position);
        handler(in judged);
    }

    private void Hold(ReadOnlySpan<byte> bytes)
    {
        int room = Math.Min(bytes.Length, MaxHeld - _count);
        _isCut |= room < bytes.Length;
        if (_count + room > _held.Length)
        {
            Array.Resize(ref _held, Math.Min(MaxHeld, Math.Max(4096, Math.Max(_held.Length * 2, _count + room))));
        }

        bytes[..room].CopyTo(_held.AsSpan(_count));
        _count += room;
    }
}
