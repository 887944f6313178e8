namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What is to be done with a directory before a worker starts.</summary>
/// <remarks>The default value is <see cref="Escalate"/>.</remarks>
public enum DirectoryAction : byte
{
    /// <summary>A human is asked.</summary>
    Escalate = 0,

    /// <summary>It is as it must be.</summary>
    Ready = 1,

    /// <summary>It is created, for its owner alone.</summary>
    CreatePrivate = 2,

    /// <summary>Its own mode is set to its owner's alone; what is in it stays as it is.</summary>
    FixOwnerMode = 3,
}
