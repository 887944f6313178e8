namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Where a human is needed. Immutable.</summary>
public sealed record TaskGraphRules
{
    /// <summary>How clear a task has to be to go on without a human.</summary>
    /// <value>From 0 to 1; 0.75 by default.</value>
    public double ClarityThreshold { get; init; } = 0.75;

    /// <summary>How tasks are read and moved.</summary>
    /// <value><see cref="TaskGraphReading.Strict"/> by default.</value>
    public TaskGraphReading Reading { get; init; }
}
