namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>How much of something is expected. The default value is <see cref="High"/>.</summary>
public enum EstimateLevel
{
    /// <summary>Much.</summary>
    High = 0,

    /// <summary>Some.</summary>
    Medium = 1,

    /// <summary>Little.</summary>
    Low = 2,
}
