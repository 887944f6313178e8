using Maestro.Policy.Audit;

namespace Maestro.Policy.TestKit;

/// <summary>A file of a <see cref="WatchedStorage"/> that is open for writing.</summary>
internal sealed class WatchedFile(WatchedStorage storage, string path, AuditFile inner, Action close) : AuditFile
{
    private Action? _close = close;

    public override long Length => inner.Length;

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        storage.Watcher(WatchedOperation.Write, path);
        inner.Write(bytes, offset);
    }

    public override void Sync()
    {
        storage.Watcher(WatchedOperation.Sync, path);
        inner.Sync();
    }

    public override void SetLength(long length)
    {
        storage.Watcher(WatchedOperation.SetLength, path);
        inner.SetLength(length);
    }

    protected override void Dispose(bool isDisposing)
    {
        inner.Dispose();
        Interlocked.Exchange(ref _close, null)?.Invoke();
    }
}
