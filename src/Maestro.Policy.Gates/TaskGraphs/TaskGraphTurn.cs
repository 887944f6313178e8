using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>What a turn came to: where all tasks stand now, and what happened. Immutable.</summary>
/// <param name="Graph">Where all tasks stand now.</param>
/// <param name="Steps">What happened, in order; none when the turn was refused.</param>
/// <param name="Refusal">Why nothing moved, or no further; <see langword="null"/> when the turn was taken.</param>
public sealed record TaskGraphTurn(
    TaskGraph Graph, ImmutableArray<TaskGraphStep> Steps, TaskGraphRefusal? Refusal = null)
{
    /// <summary>The tasks that were let through in this turn: what the host carries out now, in this order.</summary>
    /// <value>Ids; none when nothing was.</value>
    public IEnumerable<string> LetThrough => Steps
        .Where(static step => step.Kind == TaskGraphStepKind.Completed)
        .Select(static step => step.TaskId!);
}
