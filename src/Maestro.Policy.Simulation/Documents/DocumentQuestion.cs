namespace Maestro.Policy.Simulation.Documents;

/// <summary>A question to a human about one task.</summary>
/// <param name="RunId">The run that waits.</param>
/// <param name="TaskId">The task, such as <c>task_excel</c>.</param>
/// <param name="Task">What it makes, such as <c>excel</c>.</param>
/// <param name="Layer">Who asks: <c>rfl</c> or <c>acc</c>.</param>
/// <param name="ReasonCode">Why, in <c>UPPER_SNAKE_CASE</c>.</param>
/// <param name="Prompt">What somebody wants.</param>
/// <remarks>The default value asks about no run.</remarks>
public readonly record struct DocumentQuestion(
    string RunId, string TaskId, string Task, string Layer, string ReasonCode, string Prompt);
