using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>What a <see cref="PathPolicy"/> goes by.</summary>
public sealed record PathPolicyOptions
{
    /// <summary>The folders that work may reach into.</summary>
    /// <value>There is no default.</value>
    public required PathRoots Roots { get; init; }

    /// <summary>The folder that a path begins in when it isn't full.</summary>
    /// <value>A full path; <see langword="null"/> (the default) for the first root.</value>
    public string? Directory { get; init; }

    /// <summary>How paths are written and compared where they will be used.</summary>
    /// <value><see cref="PathPolicy.RunningKind"/> by default, which is that of the running system.</value>
    public FileSystemKind FileSystem { get; init; } = PathPolicy.RunningKind;

    /// <summary>Says what is at a place.</summary>
    /// <value>The disk by default.</value>
    public IPathProbe Probe { get; init; } = DiskProbe.Instance;
}
