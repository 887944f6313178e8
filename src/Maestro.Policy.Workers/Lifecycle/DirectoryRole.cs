namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What a directory is to a session.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, about which a human is asked.</remarks>
public enum DirectoryRole : byte
{
    /// <summary>Nothing that is known.</summary>
    Unspecified = 0,

    /// <summary>The session's own: the only one that may be created, or have its mode corrected.</summary>
    Workspace = 1,

    /// <summary>What the workers work on: looked at, never changed.</summary>
    Target = 2,

    /// <summary>The orchestrator's own, with its state and logs: looked at, and never to be written by
    /// workers.</summary>
    Orchestrator = 3,
}
