namespace Maestro.Policy.Tool.Audit.Tail;

/// <summary>A file that is read on as it grows. It ends where another one, or a shorter one, is in its place.</summary>
/// <param name="path">Where it is looked for.</param>
/// <param name="file">The file, opened.</param>
/// <param name="time">Says when to look again.</param>
/// <param name="idle">Called whenever all that is there was read.</param>
internal sealed class GrowingFile(string path, FileStream file, TimeProvider time, Action idle) : Stream
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly FileTrace _trace = new();
    private FileStream _file = file;

    /// <summary>The file that is in its place, once it ended.</summary>
    public FileStream? Next { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _trace.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a file that may be renamed or deleted meanwhile.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Begins in the middle of the file.</summary>
    public void Begin(long position) => _trace.Begin(_file, position);

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (Next is null)
        {
            int read = await _file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read > 0)
            {
                _trace.Add(buffer.Span[..read]);
                return read;
            }

            idle();
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            LookAgain();
        }

        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    // Invariant: what was written before the file was renamed is read before the one that took its place.
    private void LookAgain()
    {
        bool hasMore = _trace.IsIn(_file) && _file.Length > _trace.Position;
        if (hasMore || There() is not { } there)
        {
            return;
        }

        if (!_trace.IsIn(there))
        {
            there.Position = 0;
            Next = there;
            return;
        }

        _file.Dispose();
        _file = there;
    }

    // Between two names there may be no file.
    private FileStream? There()
    {
        try
        {
            return Open(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
