namespace Maestro.Policy.Tool.Audit.Tail;

/// <summary>How far a file was read, and what stands right before that: by this the file is known again, whatever it is
/// called by now.</summary>
internal sealed class FileTrace
{
    private const int MaxLength = 1024;

    private byte[] _last = [];

    /// <summary>How far it was read.</summary>
    public long Position { get; private set; }

    /// <summary>Begins in the middle of a file; at its beginning, where it is shorter than that by now.</summary>
    public void Begin(FileStream file, long position)
    {
        byte[] last = new byte[Math.Min(MaxLength, position)];
        file.Position = position - last.Length;
        bool isThere = file.ReadAtLeast(last, last.Length, throwOnEndOfStream: false) == last.Length;
        (_last, Position) = isThere ? (last, position) : ([], 0);
        file.Position = Position;
    }

    /// <summary>Goes on.</summary>
    public void Add(ReadOnlySpan<byte> read)
    {
        Position += read.Length;
        _last = read.Length >= MaxLength
            ? read[^MaxLength..].ToArray()
            : [.. _last.AsSpan(Math.Max(0, _last.Length + read.Length - MaxLength)), .. read];
    }

    /// <summary>Whether a file goes on where this one was read; then it stands at that place.</summary>
    /// <remarks>A file that is the same up to there is as good as the one that was read: nothing in it was missed.
    /// </remarks>
    public bool IsIn(FileStream file)
    {
        if (file.Length < Position)
        {
            return false;
        }

        byte[] there = new byte[_last.Length];
        file.Position = Position - there.Length;
        return file.ReadAtLeast(there, there.Length, throwOnEndOfStream: false) == there.Length
            && there.AsSpan().SequenceEqual(_last);
    }
}
