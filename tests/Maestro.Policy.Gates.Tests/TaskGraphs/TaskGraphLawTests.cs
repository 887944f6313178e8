using Maestro.Policy.Gates.TaskGraphs;

namespace Maestro.Policy.Gates.Tests.TaskGraphs;

/// <summary>Every small graph, with every way in which humans may answer.</summary>
public sealed class TaskGraphLawTests
{
    private const int Kinds = 5;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryGraph_KeepsThePromises(int count)
    {
        foreach (GraphTask[] tasks in Graphs(count, edges: 3))
        {
            Explore(tasks);
        }
    }

    // Some of those with four tasks that depend on earlier ones; with MAESTRO_LONG=1, all of them, on any.
    [Fact]
    public void EveryGraphOfFour_KeepsThePromises()
    {
        foreach (GraphTask[] tasks in Graphs(4, edges: IsLong ? 3 : 2).Where(static (_, at) => IsLong || at % 41 == 0))
        {
            Explore(tasks);
        }
    }

    private static void Explore(GraphTask[] tasks)
    {
        HashSet<string> clear = [.. tasks.Where(static task => task.Clarity >= 0.75).Select(static task => task.Id)];
        Explore(tasks, new TaskGraph(tasks).Run().Graph, clear, [], []);
    }

    private static void Explore(
        GraphTask[] tasks, TaskGraph graph, HashSet<string> clear, HashSet<string> approved, HashSet<string> rejected)
    {
        Check(tasks, graph, new(tasks, clear, approved, rejected), approved);
        foreach (string id in Ids.Take(tasks.Length))
        {
            TaskQuestion? question = graph.Questions.SingleOrDefault(question => question.TaskId == id);
            if (question?.Need == TaskNeed.Approval)
            {
                Explore(tasks, Next(graph, graph.Approve(id, true)), clear, [.. approved, id], rejected);
                Explore(tasks, Next(graph, graph.Approve(id, false)), clear, approved, [.. rejected, id]);
            }
            else if (question is not null || graph.StatusOf(id) == GraphTaskStatus.Held)
            {
                Explore(
                    tasks, Next(graph, graph.Clarify(id, 1)), [.. clear, id],
                    [.. approved.Where(other => other != id)], rejected);
            }
        }
    }

    // Invariant: what was let through stays at the head of the list, and nothing in it is let through again.
    private static TaskGraph Next(TaskGraph before, TaskGraphTurn answer)
    {
        Assert.Null(answer.Refusal);
        TaskGraphTurn turn = answer.Graph.Resume();
        Assert.Equal([.. before.Completed, .. turn.LetThrough], turn.Graph.Completed);
        Assert.Distinct(turn.Graph.Completed);
        return turn.Graph;
    }

    private static void Check(
        GraphTask[] tasks, TaskGraph graph, NaiveTaskModel model, HashSet<string> approved)
    {
        Assert.All(
            tasks.Where(task => task.HasExternalEffect && graph.Completed.Contains(task.Id)),
            task => Assert.Contains(task.Id, approved));
        if (!graph.IsEnded)
        {
            Assert.Null(model.Unlike(graph));
            Assert.Equal(graph.Completed, graph.Resume().Graph.Completed);
            return;
        }

        Assert.Contains(
            tasks, task => task.IsIntegrityCritical && graph.StatusOf(task.Id) == GraphTaskStatus.Stopped
                && task.DependsOn.All(graph.Completed.Contains));
        Assert.Empty(graph.Questions);
        Assert.All(tasks, task =>
        {
            Assert.True(graph.StatusOf(task.Id) >= GraphTaskStatus.Stopped);
            Assert.Equal(TaskGraphRefusal.Ended, graph.Clarify(task.Id, 1).Refusal);
            Assert.Equal(TaskGraphRefusal.Ended, graph.Approve(task.Id, isApproved: true).Refusal);
        });
        Assert.Equal(graph.Completed, graph.Resume().Graph.Completed);
        Assert.False(graph.Run().LetThrough.Any());
    }

    // Every pair depends one way, the other way, or not at all; every task is of one of five kinds.
    private static IEnumerable<GraphTask[]> Graphs(int count, int edges)
    {
        (int One, int Other)[] pairs =
        [
            .. from one in Enumerable.Range(0, count) from other in Enumerable.Range(one + 1, count - one - 1)
            select (one, other),
        ];
        int shapes = (int)Math.Pow(edges, pairs.Length);
        for (int code = 0; code < shapes * (int)Math.Pow(Kinds, count); code++)
        {
            (int shape, int kinds) = (code % shapes, code / shapes);
            GraphTask[] tasks = new GraphTask[count];
            for (int at = 0; at < count; at++, kinds /= Kinds)
            {
                tasks[at] = Kind(Ids[at], kinds % Kinds);
            }

            foreach ((int one, int other) in pairs)
            {
                (int from, int to) = shape % edges == 2 ? (one, other) : (other, one);
                tasks[from] = shape % edges == 0
                    ? tasks[from]
                    : tasks[from] with { DependsOn = tasks[from].DependsOn.Add(Ids[to]) };
                shape /= edges;
            }

            if (!IsCyclic(tasks))
            {
                yield return tasks;
            }
        }
    }

    private static bool IsCyclic(GraphTask[] tasks)
    {
        HashSet<string> free = [];
        while (tasks.FirstOrDefault(task => !free.Contains(task.Id) && task.DependsOn.All(free.Contains)) is { } next)
        {
            _ = free.Add(next.Id);
        }

        return free.Count < tasks.Length;
    }

    private static GraphTask Kind(string id, int kind) => new()
    {
        Id = id,
        Clarity = kind is 1 or 3 ? 0.74 : 0.75,
        HasExternalEffect = kind is 2 or 3,
        IsIntegrityCritical = kind == 4,
    };
}
