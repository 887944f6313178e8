namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>What a human is asked. Immutable.</summary>
/// <param name="TaskId">Which task it is about.</param>
/// <param name="Need">What is wanted: an approval or a clarification.</param>
public sealed record TaskQuestion(string TaskId, TaskNeed Need);
