namespace Maestro.Policy.Tool.Audit;

/// <summary>A stream that says how much of it was read.</summary>
internal sealed class WatchedStream(Stream stream, Action<long> report) : Stream
{
    // Often enough to be seen moving, and too seldom to be felt.
    private const long Step = 1 << 20;

    private long _unreported;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = stream.Read(buffer, offset, count);
        _unreported += read;
        if (read == 0 || _unreported >= Step)
        {
            report(_unreported);
            _unreported = 0;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
