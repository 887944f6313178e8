using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Looks at tasks, again and again in their order, until a pass moves nothing.</summary>
internal sealed class TaskGraphPass(TaskGraphState state, TaskGraphRules rules, int atMost)
{
    private readonly ImmutableArray<TaskGraphStep>.Builder _steps = ImmutableArray.CreateBuilder<TaskGraphStep>();
    private TaskGraphState _state = state;
    private TaskGraphRefusal? _refusal;
    private int _left = atMost;

    private bool IsOver => _state.IsEnded || _refusal is not null || _left == 0;

    public TaskGraphTurn Run()
    {
        bool hasMoved = true;
        while (hasMoved && !IsOver)
        {
            hasMoved = false;
            foreach (string id in _state.Order)
            {
                if (!IsOver && _state.Status[id] == GraphTaskStatus.Pending && IsItsTurn(_state.Tasks[id]))
                {
                    Judge(_state.Tasks[id]);
                    hasMoved = true;
                }
            }
        }

        return new(TaskGraph.Of(_state, rules), _steps.ToImmutable(), _refusal);
    }

    // Dependencies are looked at in their order: one that isn't there shows when all before it are done.
    private bool IsItsTurn(GraphTask task)
    {
        foreach (string needed in task.DependsOn)
        {
            if (!_state.Status.TryGetValue(needed, out GraphTaskStatus status))
            {
                _refusal = TaskGraphRefusal.UnknownTask;
                return false;
            }

            if (status != GraphTaskStatus.Completed)
            {
                return false;
            }
        }

        return true;
    }

    private TaskNeed NeedOf(GraphTask task) =>
        task.IsIntegrityCritical ? TaskNeed.GlobalStop
        : task.HasExternalEffect && !_state.Approved.Contains(task.Id) ? TaskNeed.Approval
        : task.Clarity >= rules.ClarityThreshold ? TaskNeed.Nothing
        : _state.Needed.Contains(task.Id) ? TaskNeed.Clarification
        : TaskNeed.Hold;

    private void Judge(GraphTask task)
    {
        TaskNeed need = NeedOf(task);
        _steps.Add(new(TaskGraphStepKind.Decision, task.Id, need));
        switch (need)
        {
            case TaskNeed.Nothing:
                _left--;
                Move(task.Id, GraphTaskStatus.Completed, TaskGraphStepKind.Completed);
                _state = _state with { Completed = _state.Completed.Add(task.Id) };
                break;
            case TaskNeed.Hold:
                Move(task.Id, GraphTaskStatus.Held, TaskGraphStepKind.LocalHold);
                break;
            case TaskNeed.Clarification:
                Move(task.Id, GraphTaskStatus.Waiting, TaskGraphStepKind.EarlyHitl);
                _state = _state.Ask(task.Id, need);
                break;
            case TaskNeed.Approval:
                Move(task.Id, GraphTaskStatus.Waiting, TaskGraphStepKind.MandatoryHitl);
                _state = _state.Ask(task.Id, need);
                break;
            default:
                End(task.Id);
                break;
        }
    }

    private void Move(string id, GraphTaskStatus status, TaskGraphStepKind kind)
    {
        _state = _state.Move(id, status);
        _steps.Add(new(kind, id));
    }

    private void End(string id)
    {
        Move(id, GraphTaskStatus.Stopped, TaskGraphStepKind.GlobalStop);
        _state = _state with { IsEnded = true };
        if (rules.Reading == TaskGraphReading.Reference)
        {
            return;
        }

        // Nobody is asked any more, and nothing looks as if its turn could come.
        _state = _state with { Questions = [] };
        foreach (string other in _state.Order.Where(
            other => _state.Status[other] is not (GraphTaskStatus.Completed or GraphTaskStatus.Stopped
                or GraphTaskStatus.Blocked)))
        {
            Move(other, GraphTaskStatus.Blocked, TaskGraphStepKind.Blocked);
        }
    }
}
