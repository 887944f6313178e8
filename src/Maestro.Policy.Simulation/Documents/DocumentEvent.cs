namespace Maestro.Policy.Simulation.Documents;

/// <summary>Something that happened in a run about documents.</summary>
/// <param name="TaskId">The task, such as <c>task_excel</c>; empty for the run as a whole.</param>
/// <param name="Task">What the task makes, such as <c>excel</c>; empty for the run as a whole.</param>
/// <param name="Event">What happened, such as <c>GATE_ETHICS</c>.</param>
/// <param name="Layer">Where it happened, such as <c>ethics_gate</c>.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="IsSealed">Whether nobody may lift it.</param>
/// <param name="IsOverrideable">Whether it waits for a human.</param>
/// <param name="FinalDecider">Who decided.</param>
/// <param name="ReasonCode">Why, in <c>UPPER_SNAKE_CASE</c>.</param>
/// <param name="Detail">More about it; <see langword="null"/> where there is nothing to say.</param>
/// <param name="Artifact">The file that it is about; <see langword="null"/> where there is none.</param>
/// <remarks>The words are the reference's. Immutable.</remarks>
public sealed record DocumentEvent(
    string TaskId,
    string Task,
    string Event,
    string Layer,
    Verdict Decision,
    bool IsSealed,
    bool IsOverrideable,
    Decider FinalDecider,
    string ReasonCode,
    string? Detail = null,
    string? Artifact = null);
