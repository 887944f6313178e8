using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What was seen of a directory.</summary>
/// <remarks>The default value is a directory that nobody knows and that isn't there: a human is asked.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DirectoryFacts
{
    /// <summary>What it is to the session.</summary>
    /// <value><see cref="DirectoryRole.Unspecified"/> by default.</value>
    public DirectoryRole Role { get; init; }

    /// <summary>Whether there is something of its name, a link that leads nowhere included.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Exists { get; init; }

    /// <summary>Whether it is a directory, seen through links.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsDirectory { get; init; }

    /// <summary>Whether its last component is a link.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsLink { get; init; }

    /// <summary>Whether the link leads to a place that is allowed.</summary>
    /// <value><see langword="false"/> by default; without a meaning where there is no link.</value>
    public bool LinkIsAllowed { get; init; }

    /// <summary>Whether it can be read.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsReadable { get; init; }

    /// <summary>Whether it can be written.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsWritable { get; init; }

    /// <summary>Whether everybody may write there.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsWorldWritable { get; init; }

    /// <summary>Whether it is the root of the file system, or somebody's home.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsRootOrHome { get; init; }
}
