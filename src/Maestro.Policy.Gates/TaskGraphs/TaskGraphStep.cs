namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>One thing that happened, for the record. Immutable.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="TaskId">To which task; <see langword="null"/> for all of them.</param>
/// <param name="Need">What the task needs, for a decision; <see langword="null"/> for other kinds.</param>
public sealed record TaskGraphStep(TaskGraphStepKind Kind, string? TaskId = null, TaskNeed? Need = null);
