namespace Maestro.Policy;

/// <summary>How a pipeline runs one gate.</summary>
public sealed record GateOptions
{
    /// <summary>The gate's name in explanations and errors.</summary>
    /// <value>Unique within the pipeline; by default (<see langword="null"/>) the name of the gate's layer.</value>
    public string? Name { get; init; }

    /// <summary>How long the gate may take; an answer that comes later is an objection. A gate that gives its thread
    /// back is left behind when its time is over; one that blocks the thread is waited for, and too late.</summary>
    /// <value>More than zero; by default (<see langword="null"/>) what the pipeline says for all its gates.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The strongest objection that the gate may raise.</summary>
    /// <value>By default (<see langword="null"/>) what the gate says of itself.</value>
    public GateReach? Reach { get; init; }
}
