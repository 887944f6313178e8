using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>Takes several tasks of one run each through its own gates: judged, made, judged again, and only then let
/// out, with a human asked where a gate wants one.</summary>
/// <typeparam name="TTask">What is to be done.</typeparam>
/// <typeparam name="TDraft">What is made of it, and judged before anything comes of it.</typeparam>
/// <typeparam name="TResult">What the effect gives.</typeparam>
/// <remarks>
/// Immutable and safe for use by any number of threads. One task's stop is no other's. A human's yes answers one pause;
/// every gate is asked anew with it. What a failed check found is made anew, never accepted. Whatever throws ends its
/// task as a stop, on record.
/// </remarks>
public sealed class TaskFlow<TTask, TDraft, TResult>
{
    private readonly TaskFlowOptions<TTask, TDraft, TResult> _options;

    /// <summary>Makes a flow.</summary>
    /// <param name="options">How tasks go; read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or contradict each other; the message names each.
    /// </exception>
    public TaskFlow(TaskFlowOptions<TTask, TDraft, TResult> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _options = options;
    }

    /// <summary>Takes tasks through, one after the other.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="run">The run that they belong to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of each, and the strictest of it.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a task, is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A task has no id, or two have the same.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Effects of tasks that were done by then
    /// have happened, and are on record; so is one that was given up, which may have happened in part.</exception>
    public async ValueTask<FlowOutcome<TResult>> RunAsync(
        IEnumerable<TTask> tasks, RunContext run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(run);
        ImmutableArray<TTask> all = [.. tasks];
        if (all.Select(Id).Distinct(StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ArgumentException("Two tasks of the run have the same id.", nameof(tasks));
        }

        ImmutableArray<TaskOutcome<TResult>>.Builder outcomes =
            ImmutableArray.CreateBuilder<TaskOutcome<TResult>>(all.Length);
        bool isInterrupted = false;
        foreach (TTask task in all)
        {
            TaskOutcome<TResult> outcome = isInterrupted
                ? new(Id(task), TaskEnd.NotBegun)
                : await RunTaskAsync(task, run, cancellationToken).ConfigureAwait(false);
            isInterrupted |= _options.StopsAtInterruption && outcome.Verdict != Verdict.Run;
            outcomes.Add(outcome);
        }

        return new(outcomes.MoveToImmutable());
    }

    /// <summary>Takes one task through: for hosts that do something of their own between two of them, such as saving
    /// how far they are.</summary>
    /// <param name="task">The task.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The task has no id.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<TaskOutcome<TResult>> RunTaskAsync(
        TTask task, RunContext run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new TaskPassage<TTask, TDraft, TResult>(_options, Id(task), task, run, cancellationToken).Go();
    }

    private string Id(TTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return _options.Id(task) is { Length: > 0 } id ? id : throw new ArgumentException("A task has no id.");
    }
}
