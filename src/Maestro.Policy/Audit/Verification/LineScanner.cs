namespace Maestro.Policy.Audit.Verification;

/// <summary>Reads lines of bounded length, without a copy of them where they fit.</summary>
internal sealed class LineScanner(Stream stream, IProgress<long>? progress = null)
{
    /// <summary>No row is longer.</summary>
    public const int MaxLength = 1 << 20;

    // Often enough to be seen moving, and too seldom to be felt.
    private const int Reported = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private long _unreported;

    /// <summary>How many bytes the lines have that were read, with their ends.</summary>
    public long Length { get; private set; }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether reading came to a line that is too long.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the line that was read last has an end.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its line feed, until the next is read.</param>
    /// <returns>Whether there was one.</returns>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            int length = rest[searched..].IndexOf((byte)'\n');
            if (length >= 0 || (_isAtEnd && rest.Length > 0))
            {
                HasEnd = length >= 0;
                length = HasEnd ? searched + length : rest.Length;
                line = rest[..length];
                Length += length + (HasEnd ? 1 : 0);
                _start = Math.Min(_end, _start + length + 1);
                IsTooLong = false;
                Number++;
                return true;
            }

            searched = rest.Length;
            IsTooLong = searched > MaxLength;
            if (_isAtEnd || IsTooLong)
            {
                line = [];
                return false;
            }

            Fill();
        }
    }

    /// <summary>Whether a line says nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r"u8);

    /// <summary>Passes over the line that is too long, which then is the line that was read last.</summary>
    /// <returns>Whether reading came to such a line.</returns>
    public bool SkipLongLine()
    {
        if (!IsTooLong)
        {
            return false;
        }

        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && !_isAtEnd)
        {
            _start = _end;
            Fill();
        }

        HasEnd = length >= 0;
        _start = HasEnd ? _start + length + 1 : _end;
        Number++;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
        Report(read);
    }

    private void Report(int read)
    {
        _unreported += read;
        if (progress is not null && (_isAtEnd || _unreported >= Reported))
        {
            progress.Report(_unreported);
            _unreported = 0;
        }
    }
}
