using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Tasks that depend on each other: which may go on, which wait for a human, and which never run.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads: a turn gives another graph. It judges and carries nothing out;
/// a task that is let through has a turn of its own in the host's pipeline. Invariants: nothing with an external effect
/// is let through unapproved, nothing is let through twice, and after a global stop nothing moves.
/// </remarks>
public sealed partial class TaskGraph
{
    private readonly TaskGraphState _state;

    /// <summary>Takes tasks up; none has had its turn.</summary>
    /// <param name="tasks">The tasks, in the order in which they are looked at.</param>
    /// <param name="rules">Where a human is needed; by default as the reference says, read strictly.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tasks"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A task is blank or there twice, depends on one that isn't there, waits for
    /// itself by way of others, or a clarity is out of range; the message names it.</exception>
    public TaskGraph(IEnumerable<GraphTask> tasks, TaskGraphRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        Rules = rules ?? new();
        ImmutableArray<GraphTask> all = [.. tasks];
        string? fault =
            Rules.ClarityThreshold is not (>= 0 and <= 1) ? "ClarityThreshold isn't between 0 and 1."
            : IsStrict ? TaskGraphShape.Fault(all)
            : null;
        if (fault is not null)
        {
            throw new ArgumentException(fault, nameof(tasks));
        }

        // To the reference, the later of two tasks with one id takes the place of the earlier.
        ImmutableArray<string> order = [.. all.Select(static task => task.Id).Distinct(StringComparer.Ordinal)];
        ImmutableDictionary<string, GraphTask> byId = all
            .GroupBy(static task => task.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);
        _state = new()
        {
            Order = order,
            Tasks = byId,
            Needed = [.. byId.Values.SelectMany(static task => task.DependsOn)],
            Status = order.ToImmutableDictionary(
                static id => id, static _ => GraphTaskStatus.Pending, StringComparer.Ordinal),
        };
    }

    private TaskGraph(TaskGraphState state, TaskGraphRules rules) => (_state, Rules) = (state, rules);

    /// <summary>Where a human is needed.</summary>
    /// <value>As it was given.</value>
    public TaskGraphRules Rules { get; }

    /// <summary>The tasks, as clear as they are by now.</summary>
    /// <value>In the order in which they are looked at.</value>
    public IEnumerable<GraphTask> Tasks => _state.Order.Select(id => _state.Tasks[id]);

    /// <summary>What humans are asked.</summary>
    /// <value>In the order of asking; one question for a task.</value>
    public ImmutableArray<TaskQuestion> Questions => _state.Questions;

    /// <summary>The tasks that were let through.</summary>
    /// <value>Ids, each once, in the order of time.</value>
    public ImmutableArray<string> Completed => _state.Completed;

    /// <summary>The tasks that a human approved.</summary>
    /// <value>Ids of tasks with an external effect.</value>
    public ImmutableHashSet<string> Approved => _state.Approved;

    /// <summary>Whether everything ended, for good.</summary>
    /// <value><see langword="true"/> after a global stop.</value>
    public bool IsEnded => _state.IsEnded;

    private bool IsStrict => Rules.Reading != TaskGraphReading.Reference;

    /// <summary>Says where a task stands.</summary>
    /// <param name="id">The task.</param>
    /// <returns>Where it stands; <see langword="null"/> when there is no such task.</returns>
    public GraphTaskStatus? StatusOf(string id) =>
        _state.Status.TryGetValue(id, out GraphTaskStatus status) ? status : null;

    internal static TaskGraph Of(TaskGraphState state, TaskGraphRules rules) => new(state, rules);

    private TaskGraphTurn Turn(TaskGraphState state, params ImmutableArray<TaskGraphStep> steps) =>
        new(new(state, Rules), steps);

    private TaskGraphTurn Refuse(TaskGraphRefusal refusal) => new(this, [], refusal);
}
