using Maestro.Policy.Sandbox.Paths.Probes;
using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>Goes along a path as a file system does: name by name, through every link.</summary>
/// <param name="syntax">How paths are written.</param>
/// <param name="probe">Says what is at a place.</param>
/// <param name="roots">What no link may lead out of; <see langword="null"/> while the roots are looked for.</param>
/// <param name="followsLast">Whether a link at the end is followed.</param>
internal sealed class PathWalk(PathSyntax syntax, IPathProbe probe, RootTable? roots, bool followsLast)
{
    private const int MaxLinks = 40;
    private const int MaxSteps = 4096;

    // Null stands where the text of a link ends that lies under a root.
    private readonly Stack<string?> _ahead = new();
    private PathEntryKind _kind = PathEntryKind.Directory;
    private int _links;
    private int _steps;

    /// <summary>Where the walk is.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Whether the walk ended at a <c>..</c> behind what is no folder.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Goes.</summary>
    /// <param name="start">The folder that a path begins in that isn't full; it has no link.</param>
    /// <param name="path">The path.</param>
    /// <param name="isBackslashSeparator">Whether a backslash separates names.</param>
    /// <returns><see cref="PathFinding.Contained"/> when the walk came to its end, wherever that is.</returns>
    public PathFinding Go(string start, string path, bool isBackslashSeparator)
    {
        bool isFull = isBackslashSeparator && path.StartsWith('\\') && !syntax.IsWindows;
        Place = start;
        Push(path, isBackslashSeparator || syntax.IsWindows, isFull ? 1 : syntax.RootLength(path));

        PathFinding finding = PathFinding.Contained;

        while (finding == PathFinding.Contained && _ahead.TryPop(out string? name))
        {
            finding = ++_steps > MaxSteps ? PathFinding.SymlinkLoop : Step(name);
        }

        return finding;
    }

    private void Push(string path, bool isEither, int root)
    {
        if (root > 0)
        {
            Place = syntax.IsWindows ? $"{path[..2]}\\" : "/";
        }

        string[] names = isEither ? path[root..].Split('/', '\\') : path[root..].Split('/');

        foreach (string name in names.Reverse().Where(static name => name is not ("" or ".")))
        {
            _ahead.Push(name);
        }
    }

    private PathFinding Step(string? name) => name switch
    {
        null => roots!.Holds(Place) ? PathFinding.Contained : PathFinding.SymlinkEscape,
        ".." => Up(),
        _ => Down(name),
    };

    // What lies above nothing, or above a file, is up to whoever reads.
    private PathFinding Up()
    {
        if (_kind != PathEntryKind.Directory)
        {
            IsLost = true;
            return PathFinding.AmbiguousPath;
        }

        Place = syntax.Parent(Place);
        return PathFinding.Contained;
    }

    private PathFinding Down(string name)
    {
        string next = syntax.Join(Place, name);

        if (_kind != PathEntryKind.Directory)
        {
            (Place, _kind) = (next, PathEntryKind.Missing);
            return PathFinding.Contained;
        }

        if (IsKernels(next))
        {
            return PathFinding.AmbiguousPath;
        }

        PathEntry entry = Look(next);

        if (entry.Kind == PathEntryKind.Link && (followsLast || _ahead.Count > 0))
        {
            return Follow(next, entry.LinkTarget);
        }

        (Place, _kind) = (next, entry.Kind);
        return entry.Kind == PathEntryKind.Unreadable ? PathFinding.Unreadable : PathFinding.Contained;
    }

    private PathFinding Follow(string link, string? target)
    {
        bool isOurs = roots?.Holds(link) ?? false;

        // Bytes that are no text come out as U+FFFD: the link leads elsewhere than its text says.
        if (string.IsNullOrEmpty(target) || target.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return PathFinding.Unreadable;
        }

        if (++_links > MaxLinks)
        {
            return PathFinding.SymlinkLoop;
        }

        int root = syntax.RootLength(target);

        // Another machine, a device, or whatever drive is current.
        if (syntax.IsWindows && root == 0 && target[0] is '/' or '\\')
        {
            return isOurs ? PathFinding.SymlinkEscape : PathFinding.AmbiguousPath;
        }

        if (isOurs)
        {
            _ahead.Push(null);
        }

        Push(target, syntax.IsWindows, root);
        return PathFinding.Contained;
    }

    // There, links don't lead where their text says, and names are no files.
    private bool IsKernels(string place) => roots is not null && KernelPlaces.Has(place, syntax, roots);

    private PathEntry Look(string place)
    {
        try
        {
            return probe.Look(place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
