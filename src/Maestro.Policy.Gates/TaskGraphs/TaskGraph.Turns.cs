using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

public sealed partial class TaskGraph
{
    /// <summary>Lets through what needs nobody, and asks about the rest, until nothing moves.</summary>
    /// <param name="atMost">How many tasks to let through; 1 for a host that keeps record of each before the next. By
    /// default all that may go.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atMost"/> is less than 1.</exception>
    public TaskGraphTurn Run(int atMost = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        return IsEnded ? Refuse(TaskGraphRefusal.Ended) : new TaskGraphPass(_state, Rules, atMost).Run();
    }

    /// <summary>Goes on after a human had a say, or after a restart. What was let through isn't again.</summary>
    /// <param name="atMost">How many tasks to let through; by default all that may go.</param>
    /// <returns>What it came to; denied for good after a global stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atMost"/> is less than 1.</exception>
    public TaskGraphTurn Resume(int atMost = int.MaxValue)
    {
        TaskGraphTurn turn = Run(atMost);
        TaskGraphStepKind kind =
            turn.Refusal == TaskGraphRefusal.Ended ? TaskGraphStepKind.ResumeDenied : TaskGraphStepKind.Resumed;
        return turn with { Steps = turn.Steps.Insert(0, new(kind)) };
    }

    /// <summary>Says how clear a task is now, by a human's word. A question for approval stays one; an approval that
    /// was given for a task as it was before is void.</summary>
    /// <param name="id">A task that is held or waits.</param>
    /// <param name="clarity">From 0 to 1.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="clarity"/> is out of range.</exception>
    public TaskGraphTurn Clarify(string id, double clarity)
    {
        if (IsStrict && clarity is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(clarity), clarity, "A clarity is between 0 and 1.");
        }

        if (Refusal(id) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (StatusOf(id) is not (GraphTaskStatus.Held or GraphTaskStatus.Waiting))
        {
            return Refuse(TaskGraphRefusal.NotWaiting);
        }

        TaskGraphState clear = _state with
        {
            Tasks = _state.Tasks.SetItem(id, _state.Tasks[id] with { Clarity = clarity }),
            Approved = IsStrict ? _state.Approved.Remove(id) : _state.Approved,
        };
        bool staysAsked = IsStrict && IsAsked(id, TaskNeed.Approval);
        return Turn(
            staysAsked ? clear : clear.Withdraw(id).Move(id, GraphTaskStatus.Pending),
            new TaskGraphStep(TaskGraphStepKind.Clarified, id));
    }

    /// <summary>Says whether a task may have its external effect, by a human's word. A no is for good, and blocks all
    /// that depends on the task.</summary>
    /// <param name="id">A task that waits for approval.</param>
    /// <param name="isApproved">The human's word.</param>
    /// <returns>What it came to.</returns>
    public TaskGraphTurn Approve(string id, bool isApproved)
    {
        if (Refusal(id) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (!_state.Tasks[id].HasExternalEffect || StatusOf(id) != GraphTaskStatus.Waiting
            || (IsStrict && !IsAsked(id, TaskNeed.Approval)))
        {
            return Refuse(TaskGraphRefusal.NotWaiting);
        }

        TaskGraphState answered = _state.Withdraw(id);
        if (isApproved)
        {
            return Turn(
                answered.Move(id, GraphTaskStatus.Pending) with { Approved = answered.Approved.Add(id) },
                new TaskGraphStep(TaskGraphStepKind.Approved, id));
        }

        TaskGraphState stopped = answered.Move(id, GraphTaskStatus.Stopped);
        TaskGraphStep rejected = new(TaskGraphStepKind.Rejected, id);
        return IsStrict ? Block(stopped, rejected) : Turn(stopped, rejected);
    }

    // Whatever depends on what never runs, never runs.
    private TaskGraphTurn Block(TaskGraphState state, TaskGraphStep first)
    {
        ImmutableArray<TaskGraphStep>.Builder steps = ImmutableArray.CreateBuilder<TaskGraphStep>();
        steps.Add(first);
        ILookup<string, string> dependents = state.Tasks.Values
            .SelectMany(static task => task.DependsOn.Select(needed => (Needed: needed, task.Id)))
            .ToLookup(static pair => pair.Needed, static pair => pair.Id, StringComparer.Ordinal);
        HashSet<string> blocked = [];
        Stack<string> next = new([first.TaskId!]);
        while (next.TryPop(out string? id))
        {
            foreach (string dependent in dependents[id].Where(blocked.Add))
            {
                next.Push(dependent);
            }
        }

        foreach (string id in state.Order.Where(blocked.Contains))
        {
            state = state.Move(id, GraphTaskStatus.Blocked);
            steps.Add(new(TaskGraphStepKind.Blocked, id));
        }

        return Turn(state, steps.ToImmutable());
    }

    private bool IsAsked(string id, TaskNeed need) =>
        Questions.Any(question => question.TaskId == id && question.Need == need);

    private TaskGraphRefusal? Refusal(string id) =>
        !_state.Tasks.ContainsKey(id) ? TaskGraphRefusal.UnknownTask
        : IsStrict && IsEnded ? TaskGraphRefusal.Ended
        : null;
}
