namespace Maestro.Policy.Sandbox.Paths;

/// <summary>What may be done under a root.</summary>
/// <remarks>The default value is <see cref="ReadOnly"/>.</remarks>
public enum PathAccess : byte
{
    /// <summary>Reading alone.</summary>
    ReadOnly = 0,

    /// <summary>Reading, writing and deleting; never the root itself.</summary>
    ReadWrite = 1,
}
