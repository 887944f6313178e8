using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>Finds what keeps tasks from all coming to their turn.</summary>
internal static class TaskGraphShape
{
    /// <summary>Says what is wrong with tasks, the first thing of all.</summary>
    public static string? Fault(ImmutableArray<GraphTask> tasks)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (GraphTask task in tasks)
        {
            if (string.IsNullOrWhiteSpace(task.Id) || !ids.Add(task.Id))
            {
                return $"Task '{task.Id}' is blank or there twice. Name each task once.";
            }

            if (task.Clarity is not (>= 0 and <= 1))
            {
                return $"The clarity of task '{task.Id}' isn't between 0 and 1.";
            }
        }

        (string Task, string Missing)[] unknown =
        [
            .. from task in tasks
            from needed in task.DependsOn
            where !ids.Contains(needed)
            select (task.Id, needed),
        ];
        return unknown.Length > 0
            ? $"Task '{unknown[0].Task}' depends on '{unknown[0].Missing}', which isn't there."
            : Cycle(tasks) is { } cycle ? $"Tasks wait for each other: {string.Join(" -> ", cycle)}." : null;
    }

    // What is left when everything that can come to its turn has, has a cycle in it.
    private static List<string>? Cycle(ImmutableArray<GraphTask> tasks)
    {
        Dictionary<string, GraphTask> left = tasks.ToDictionary(static task => task.Id, StringComparer.Ordinal);
        ILookup<string, string> dependents = tasks
            .SelectMany(static task => task.DependsOn.Distinct().Select(needed => (Needed: needed, task.Id)))
            .ToLookup(static pair => pair.Needed, static pair => pair.Id, StringComparer.Ordinal);
        Dictionary<string, int> open = tasks.ToDictionary(
            static task => task.Id, static task => task.DependsOn.Distinct().Count(), StringComparer.Ordinal);
        Queue<string> free = new(open.Where(static pair => pair.Value == 0).Select(static pair => pair.Key));
        while (free.TryDequeue(out string? id))
        {
            _ = left.Remove(id);
            foreach (string dependent in dependents[id].Where(dependent => --open[dependent] == 0))
            {
                free.Enqueue(dependent);
            }
        }

        return left.Count == 0 ? null : Walk(tasks.First(task => left.ContainsKey(task.Id)).Id, left);
    }

    private static List<string> Walk(string id, Dictionary<string, GraphTask> left)
    {
        List<string> path = [];
        while (!path.Contains(id))
        {
            path.Add(id);
            id = left[id].DependsOn.First(left.ContainsKey);
        }

        return [.. path.Skip(path.IndexOf(id)), id];
    }
}
