namespace Maestro.Policy.Simulation.Documents;

/// <summary>What became of one task of a run about documents.</summary>
/// <param name="TaskId">The task, such as <c>task_excel</c>.</param>
/// <param name="Task">What it makes, such as <c>excel</c>.</param>
/// <param name="Decision">How it ended.</param>
/// <param name="BlockedLayer">The layer that it ended in; <see langword="null"/> when it ran.</param>
/// <param name="ReasonCode">Why, in <c>UPPER_SNAKE_CASE</c>.</param>
/// <param name="IsSealed">Whether nobody may lift it.</param>
/// <param name="HasArtifact">Whether it made its document.</param>
/// <remarks>Immutable.</remarks>
public sealed record DocumentTaskResult(
    string TaskId,
    string Task,
    Verdict Decision,
    string? BlockedLayer,
    string ReasonCode,
    bool IsSealed,
    bool HasArtifact);
