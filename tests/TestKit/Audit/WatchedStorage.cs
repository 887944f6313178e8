using Maestro.Policy.Audit;

namespace Maestro.Policy.TestKit;

/// <summary>A storage that tells what is about to be done, and counts what is left open.</summary>
public sealed class WatchedStorage(AuditStorage inner) : AuditStorage
{
    private int _openFiles;

    /// <summary>Hears of each operation, with its file, before it is done.</summary>
    public Action<WatchedOperation, string> Watcher { get; set; } = static (_, _) => { };

    /// <summary>How many files are open for writing.</summary>
    public int OpenFiles => Volatile.Read(ref _openFiles);

    /// <inheritdoc/>
    public override string Resolve(string path) => inner.Resolve(path);

    /// <inheritdoc/>
    public override bool Exists(string path) => inner.Exists(path);

    /// <inheritdoc/>
    public override AuditFile OpenToWrite(string path)
    {
        Watcher(WatchedOperation.Open, path);
        AuditFile file = inner.OpenToWrite(path);
        Interlocked.Increment(ref _openFiles);
        return new WatchedFile(this, path, file, () => Interlocked.Decrement(ref _openFiles));
    }

    /// <inheritdoc/>
    public override Stream OpenToRead(string path) => inner.OpenToRead(path);

    /// <inheritdoc/>
    public override IDisposable Lock(string path) => inner.Lock(path);

    /// <inheritdoc/>
    public override void Move(string path, string newPath)
    {
        Watcher(WatchedOperation.Move, newPath);
        inner.Move(path, newPath);
    }

    /// <inheritdoc/>
    public override void Delete(string path)
    {
        Watcher(WatchedOperation.Delete, path);
        inner.Delete(path);
    }
}
