using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Where all tasks stand.</summary>
internal sealed record TaskGraphState
{
    public required ImmutableArray<string> Order { get; init; }

    public required ImmutableDictionary<string, GraphTask> Tasks { get; init; }

    public required ImmutableHashSet<string> Needed { get; init; }

    public required ImmutableDictionary<string, GraphTaskStatus> Status { get; init; }

    public ImmutableArray<TaskQuestion> Questions { get; init; } = [];

    public ImmutableArray<string> Completed { get; init; } = [];

    public ImmutableHashSet<string> Approved { get; init; } = [];

    public bool IsEnded { get; init; }

    public TaskGraphState Move(string id, GraphTaskStatus status) => this with { Status = Status.SetItem(id, status) };

    public TaskGraphState Ask(string id, TaskNeed need) => Questions.Any(each => each.TaskId == id)
        ? this
        : this with { Questions = Questions.Add(new(id, need)) };

    public TaskGraphState Withdraw(string id) =>
        this with { Questions = Questions.RemoveAll(each => each.TaskId == id) };
}
