using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Sandbox.Tests.Paths;

/// <summary>A tree that exists on paper alone: all else is as said.</summary>
internal sealed class FakeProbe(PathEntry elsewhere) : IPathProbe
{
    private readonly Dictionary<string, PathEntry> _entries = [];

    public static FakeProbe Folders => new(new(PathEntryKind.Directory));

    public static FakeProbe Nothing => new(new(PathEntryKind.Missing));

    public int Looks { get; private set; }

    public FakeProbe With(string path, PathEntryKind kind, string? target = null)
    {
        _entries[path] = new(kind, target);
        return this;
    }

    public PathEntry Look(string path)
    {
        Looks++;
        return _entries.GetValueOrDefault(path, elsewhere);
    }
}
