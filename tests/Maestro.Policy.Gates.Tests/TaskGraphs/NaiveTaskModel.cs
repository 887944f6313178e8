using Maestro.Policy.Gates.TaskGraphs;

namespace Maestro.Policy.Gates.Tests.TaskGraphs;

/// <summary>Where tasks stand as long as nothing ended, told from what humans said alone: no passes, no order.
/// </summary>
internal sealed class NaiveTaskModel(
    IReadOnlyList<GraphTask> tasks, IReadOnlySet<string> clear, IReadOnlySet<string> approved,
    IReadOnlySet<string> rejected)
{
    /// <summary>What is wrong with a graph that has come to rest.</summary>
    public string? Unlike(TaskGraph graph)
    {
        HashSet<string> done = Done();
        return tasks
            .Select(task => (task.Id, Found: graph.StatusOf(task.Id), Expected: StatusOf(task, done)))
            .Where(static each => each.Found != each.Expected)
            .Select(static each => $"{each.Id} is {each.Found}, not {each.Expected}")
            .FirstOrDefault();
    }

    private HashSet<string> Done()
    {
        HashSet<string> done = [];
        while (tasks.FirstOrDefault(task => !done.Contains(task.Id) && task.DependsOn.All(done.Contains)
            && clear.Contains(task.Id) && (!task.HasExternalEffect || approved.Contains(task.Id))) is { } next)
        {
            _ = done.Add(next.Id);
        }

        return done;
    }

    private GraphTaskStatus StatusOf(GraphTask task, HashSet<string> done) =>
        done.Contains(task.Id) ? GraphTaskStatus.Completed
        : rejected.Contains(task.Id) ? GraphTaskStatus.Stopped
        : IsBlocked(task) ? GraphTaskStatus.Blocked
        : !task.DependsOn.All(done.Contains) ? GraphTaskStatus.Pending
        : task.HasExternalEffect && !approved.Contains(task.Id) ? GraphTaskStatus.Waiting
        : tasks.Any(other => other.DependsOn.Contains(task.Id)) ? GraphTaskStatus.Waiting
        : GraphTaskStatus.Held;

    private bool IsBlocked(GraphTask task) => task.DependsOn.Any(
        id => rejected.Contains(id) || IsBlocked(tasks.Single(other => other.Id == id)));
}
