using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>What became of all tasks of a run.</summary>
/// <typeparam name="TResult">What the effect of a task gives.</typeparam>
public sealed record FlowOutcome<TResult>
{
    /// <summary>Sums up.</summary>
    /// <param name="tasks">What became of each task.</param>
    public FlowOutcome(ImmutableArray<TaskOutcome<TResult>> tasks) => Tasks = tasks.IsDefault ? [] : tasks;

    /// <summary>What became of each task.</summary>
    /// <value>In the order in which they were given.</value>
    public ImmutableArray<TaskOutcome<TResult>> Tasks { get; }

    /// <summary>The strictest of all.</summary>
    /// <value>A stop when there is no task.</value>
    public Verdict Verdict =>
        Tasks.IsEmpty || Any(Verdict.Stop) ? Verdict.Stop : Any(Verdict.Hitl) ? Verdict.Hitl : Verdict.Run;

    private bool Any(Verdict verdict) => Tasks.Any(task => task.Verdict == verdict);
}
