namespace Maestro.Policy.Sandbox.Paths.Probes;

/// <summary>Looks at the disk.</summary>
public sealed class DiskProbe : IPathProbe
{
    private DiskProbe()
    {
    }

    /// <summary>The disk.</summary>
    /// <value>The only one.</value>
    public static DiskProbe Instance { get; } = new();

    /// <inheritdoc/>
    public PathEntry Look(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        // One look: what a FileInfo says, it remembers.
        FileInfo there = new(path);

        return there.LinkTarget is { } target ? new(PathEntryKind.Link, target)
            : (int)there.Attributes == -1 ? new(PathEntryKind.Missing)
            : there.Attributes.HasFlag(FileAttributes.ReparsePoint) ? default
            : new(there.Attributes.HasFlag(FileAttributes.Directory) ? PathEntryKind.Directory : PathEntryKind.File);
    }
}
