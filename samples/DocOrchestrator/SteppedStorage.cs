using Maestro.Policy.Audit;

namespace DocOrchestrator;

/// <summary>A disk on which to write, to move and to remove a file are steps.</summary>
public sealed class SteppedStorage(AuditStorage disk, Steps steps) : AuditStorage
{
    /// <inheritdoc/>
    public override string Resolve(string path) => disk.Resolve(path);

    /// <inheritdoc/>
    public override bool Exists(string path) => disk.Exists(path);

    /// <inheritdoc/>
    public override AuditFile OpenToWrite(string path)
    {
        steps.Next($"write {Name(path)}");
        return disk.OpenToWrite(path);
    }

    /// <inheritdoc/>
    public override Stream OpenToRead(string path) => disk.OpenToRead(path);

    /// <inheritdoc/>
    public override IDisposable Lock(string path) => disk.Lock(path);

    /// <inheritdoc/>
    public override void Move(string path, string newPath)
    {
        steps.Next($"move {Name(newPath)}");
        disk.Move(path, newPath);
    }

    /// <inheritdoc/>
    public override void Delete(string path)
    {
        steps.Next($"delete {Name(path)}");
        disk.Delete(path);
    }

    // What is written beside has a name by chance.
    private static string Name(string path) =>
        Path.GetExtension(path) == ".new" ? "a new file" : Path.GetFileName(path);
}
