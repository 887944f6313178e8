namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What a task is to hand in. The default value is <see cref="Summary"/>, the least.</summary>
public enum OutputMode
{
    /// <summary><c>summary</c>.</summary>
    Summary = 0,

    /// <summary><c>steps</c>.</summary>
    Steps = 1,

    /// <summary><c>artifact</c>.</summary>
    Artifact = 2,

    /// <summary><c>unified_diff</c>.</summary>
    UnifiedDiff = 3,

    /// <summary><c>full_code</c>.</summary>
    FullCode = 4,
}
