namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>Why something is to be done with a directory.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, with which a human is asked.</remarks>
public enum DirectoryReason : byte
{
    /// <summary>Nobody said what the directory is.</summary>
    Unspecified = 0,

    /// <summary>Nothing keeps the worker from starting.</summary>
    Ok = 1,

    /// <summary>Nothing keeps the worker from starting, but everybody may write there.</summary>
    WarnWorldWritable = 2,

    /// <summary>It is a link that leads outside of what is allowed.</summary>
    SymlinkEscape = 3,

    /// <summary>It is the root of the file system, or somebody's home.</summary>
    DirectoryTooBroad = 4,

    /// <summary>It isn't there, and isn't one that may be created.</summary>
    DirectoryMissing = 5,

    /// <summary>There is something else of its name.</summary>
    NotADirectory = 6,

    /// <summary>It can't be read, or not be written where that is needed.</summary>
    PermissionDenied = 7,
}
