namespace Maestro.Policy.Sandbox.Paths;

/// <summary>What a <see cref="PathPolicy"/> found; all but <see cref="Contained"/> refuse the path.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, a refusal.</remarks>
public enum PathFinding : byte
{
    /// <summary>Nobody looked.</summary>
    Unspecified = 0,

    /// <summary>It is no path: empty, blank, too long, or with characters that can't be seen.</summary>
    InvalidPath = 1,

    /// <summary>Another program might read it as another path.</summary>
    AmbiguousPath = 2,

    /// <summary>It leads to a place under no root.</summary>
    Outside = 3,

    /// <summary>A link under a root leads out of all roots.</summary>
    SymlinkEscape = 4,

    /// <summary>Its links lead to no end, or there are too many.</summary>
    SymlinkLoop = 5,

    /// <summary>It would change or remove a root, or a folder that holds one.</summary>
    RootItself = 6,

    /// <summary>It would change something under a root that is only to be read.</summary>
    ReadOnlyRoot = 7,

    /// <summary>The file system didn't say what is there.</summary>
    Unreadable = 8,

    /// <summary>What was opened isn't what was judged: something was put in its place in between.</summary>
    Swapped = 9,

    /// <summary>Every plausible reading of it stays under the roots.</summary>
    Contained = 10,
}
