namespace Maestro.Policy.Tool.Lines;

/// <summary>Reads bytes line by line in bounded memory, whatever the input holds.</summary>
/// <remarks>
/// A line ends with LF or CRLF, the last one perhaps with the input. A UTF-8 byte order mark at the start is no part of
/// the first line. Of a line that is too long nothing is kept but the digest, and reading goes on with the next one.
/// </remarks>
internal sealed class LineReader(Stream stream, int maxBytes = LineReader.DefaultMaxBytes) : IDisposable
{
    /// <summary>How many bytes a line may have, its end not counted.</summary>
    public const int DefaultMaxBytes = 1_048_576;

    private const int ChunkSize = 64 * 1024;

    private readonly byte[] _chunk = new byte[ChunkSize];
    private byte[] _line = new byte[1024];
    private LongLine? _long;
    private int _at;
    private int _end;
    private int _length;
    private bool _isTooLong;
    private bool _hasBegun;
    private long _number;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>How many bytes of the input have been looked at.</summary>
    public long Position { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <returns>The line, or <see langword="null"/> at the end of the input.</returns>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        await SkipMark(cancellationToken).ConfigureAwait(false);
        (_length, _isTooLong) = (0, false);
        while (_at < _end || await Fill(cancellationToken).ConfigureAwait(false))
        {
            ReadOnlySpan<byte> rest = _chunk.AsSpan(_at.._end);
            int feed = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> taken = feed < 0 ? rest : rest[..feed];
            Keep(taken);
            _at += taken.Length + (feed < 0 ? 0 : 1);
            if (feed >= 0)
            {
                return End(isTerminated: true);
            }
        }

        return _length > 0 || _isTooLong ? End(isTerminated: false) : null;
    }

    public void Dispose() => _long?.Dispose();

    // Waits for more only while what came so far could be the beginning of a mark.
    private async ValueTask SkipMark(CancellationToken cancellationToken)
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        while (_end < Mark.Length && Mark.StartsWith(_chunk.AsSpan(.._end)))
        {
            if (!await Fill(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        _at = _chunk.AsSpan(.._end).StartsWith(Mark) ? Mark.Length : 0;
    }

    // Adds to what is unread, of which there is none but at the very start.
    private async ValueTask<bool> Fill(CancellationToken cancellationToken)
    {
        if (_at > 0)
        {
            (_at, _end) = (0, 0);
        }

        // A read of standard input listens to nobody, so it is left behind.
        int read = await stream.ReadAsync(_chunk.AsMemory(_end), cancellationToken)
            .AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        _end += read;
        Position += read;
        return read > 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        // One byte more than allowed is kept, since it may turn out to be a part of the line's end.
        if (!_isTooLong && _length + bytes.Length <= maxBytes + 1)
        {
            Grow(_length + bytes.Length);
            bytes.CopyTo(_line.AsSpan(_length));
            _length += bytes.Length;
            return;
        }

        Abandon();
        _long!.Append(bytes);
    }

    private void Grow(int length)
    {
        if (_line.Length < length)
        {
            Array.Resize(ref _line, Math.Min(Math.Max(length, _line.Length * 2), maxBytes + 1));
        }
    }

    private void Abandon()
    {
        _long ??= new();
        _long.Append(_line.AsSpan(.._length));
        (_length, _isTooLong) = (0, true);
    }

    private Line End(bool isTerminated)
    {
        _number++;
        int length = _length - (isTerminated && _length > 0 && _line[_length - 1] == '\r' ? 1 : 0);
        if (length > maxBytes)
        {
            Abandon();
        }

        return _isTooLong
            ? Line.TooLong(_number, _long!.End(isTerminated))
            : Line.Kept(_number, _line.AsMemory(0, length));
    }
}
