namespace Maestro.Policy.Agents.Supervision;

/// <summary>A decision of the session.</summary>
/// <param name="Number">Its number, which increases by one: what a human's answer names.</param>
/// <param name="Worker">Which worker it is about; <see langword="null"/> for the session.</param>
/// <param name="Decision">The decision as it is on record.</param>
/// <param name="IsOpen">Whether it waits for a human.</param>
/// <param name="At">When it fell.</param>
public sealed record DecisionSnapshot(
    long Number, string? Worker, DecisionRecord Decision, bool IsOpen, DateTimeOffset At);
