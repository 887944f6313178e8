namespace Maestro.Policy.TestKit;

/// <summary>What a <see cref="WatchedStorage"/> is about to do.</summary>
public enum WatchedOperation
{
    /// <summary>Opens a file for writing.</summary>
    Open,

    /// <summary>Writes to a file.</summary>
    Write,

    /// <summary>Waits for the disk.</summary>
    Sync,

    /// <summary>Changes the length of a file.</summary>
    SetLength,

    /// <summary>Gives a file another name: the one that is told.</summary>
    Move,

    /// <summary>Removes a file.</summary>
    Delete,
}
