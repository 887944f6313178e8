using Maestro.Policy.Gates.TaskGraphs;

namespace Maestro.Policy.Gates.Tests.TaskGraphs;

public sealed class TaskGraphTests
{
    public static TheoryData<GraphTask[], string> Faulty => new()
    {
        { [Task(" ")], "Task ' ' is blank or there twice." },
        { [Task("a"), Task("a")], "Task 'a' is blank or there twice." },
        { [Task("a"), Task("b", "a", "ghost")], "Task 'b' depends on 'ghost', which isn't there." },
        { [Task("a", "a")], "Tasks wait for each other: a -> a." },
        { [Task("x", "a"), Task("a", "c"), Task("b", "a"), Task("c", "b")], "wait for each other: a -> c -> b -> a." },
        { [Task("a") with { Clarity = double.NaN }], "The clarity of task 'a' isn't between 0 and 1." },
        { [Task("a") with { Clarity = 1.1 }], "The clarity of task 'a' isn't between 0 and 1." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void TasksThatCantAllHaveTheirTurn_AreRefused(GraphTask[] tasks, string message) => Assert.Contains(
        message, Assert.Throws<ArgumentException>(() => new TaskGraph(tasks)).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadingThatIsNone_IsStrict() => Assert.Throws<ArgumentException>(
        () => new TaskGraph([Task("a", "a")], new() { Reading = (TaskGraphReading)9 }));

    [Fact]
    public void RejectedTask_BlocksAllThatDependsOnIt()
    {
        TaskGraph graph = Graph(Send("a"), Task("b", "a"), Task("c", "b"), Task("d")).Run().Graph;

        TaskGraphTurn turn = graph.Approve("a", isApproved: false);

        Assert.Equal("a=Stopped b=Blocked c=Blocked d=Completed", Said(turn.Graph));
        Assert.Equal(
            "Rejected a, Blocked b, Blocked c",
            string.Join(", ", turn.Steps.Select(static step => $"{step.Kind} {step.TaskId}")));
        Assert.Equal("a=Stopped b=Blocked c=Blocked d=Completed", Said(turn.Graph.Resume().Graph));
    }

    [Fact]
    public void ClarifyingAnApproval_KeepsTheQuestion()
    {
        TaskGraph graph = Graph(Send("a") with { Clarity = 0.1 }).Run().Graph;

        TaskGraph clear = graph.Clarify("a", 1).Graph;

        Assert.Equal(new TaskQuestion("a", TaskNeed.Approval), Assert.Single(clear.Questions));
        Assert.Equal("a=Completed", Said(clear.Approve("a", isApproved: true).Graph.Resume().Graph));
    }

    // Who approved saw another task.
    [Fact]
    public void ClarifyingAnApprovedTask_VoidsTheApproval()
    {
        TaskGraph graph = Graph(Send("a") with { Clarity = 0.1 }).Run().Graph;

        TaskGraph held = graph.Approve("a", isApproved: true).Graph.Resume().Graph;
        TaskGraph asked = held.Clarify("a", 1).Graph.Resume().Graph;

        Assert.Equal("a=Held", Said(held));
        Assert.Equal("a=Waiting", Said(asked));
        Assert.Empty(asked.Approved);
    }

    [Fact]
    public void ApprovingWhatIsntAskedAbout_IsRefused()
    {
        TaskGraph graph = Graph(Task("a") with { Clarity = 0 }, Task("b", "a"), Send("c")).Run().Graph;

        Assert.Equal(TaskGraphRefusal.NotWaiting, graph.Approve("a", isApproved: true).Refusal);
        Assert.Equal(TaskGraphRefusal.NotWaiting, graph.Approve("b", isApproved: true).Refusal);
        Assert.Equal(TaskGraphRefusal.UnknownTask, graph.Approve("ghost", isApproved: true).Refusal);
        Assert.Equal(TaskGraphRefusal.NotWaiting, graph.Clarify("b", 1).Refusal);
        Assert.Equal(TaskGraphRefusal.UnknownTask, graph.Clarify("ghost", 1).Refusal);
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Clarify("a", 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Run(0));
    }

    [Fact]
    public void GlobalStop_EndsEverything()
    {
        TaskGraph graph = Graph(
            Task("a"), Send("b"), Task("c") with { IsIntegrityCritical = true }, Task("d")).Run().Graph;

        Assert.True(graph.IsEnded);
        Assert.Equal("a=Completed b=Blocked c=Stopped d=Blocked", Said(graph));
        Assert.Empty(graph.Questions);
        Assert.Equal(TaskGraphRefusal.Ended, graph.Run().Refusal);
        Assert.Equal(TaskGraphRefusal.Ended, graph.Approve("b", isApproved: true).Refusal);
        Assert.Equal(TaskGraphRefusal.Ended, graph.Clarify("b", 1).Refusal);
        Assert.Equal(TaskGraphStepKind.ResumeDenied, Assert.Single(graph.Resume().Steps).Kind);
    }

    // A host that carries out one task at a time, and keeps the graph in between.
    [Fact]
    public void OneTaskAtATime_ComesToTheSame()
    {
        TaskGraph graph = Graph(Task("c", "b"), Task("b", "a"), Task("a"), Send("d", "a"), Task("e"));
        List<string> done = [];
        for (TaskGraphTurn turn = graph.Run(1); turn.LetThrough.Any(); turn = graph.Resume(1))
        {
            done.Add(Assert.Single(turn.LetThrough));
            graph = turn.Graph;
        }

        Assert.Equal(done, graph.Completed);
        Assert.Equal("c=Completed b=Completed a=Completed d=Waiting e=Completed", Said(graph.Run().Graph));
    }

    [Fact]
    public void ThresholdOutOfRange_IsRefused() => Assert.Throws<ArgumentException>(
        () => new TaskGraph([], new() { ClarityThreshold = double.NaN }));

    private static TaskGraph Graph(params GraphTask[] tasks) => new(tasks);

    private static GraphTask Task(string id, params string[] needed) =>
        new() { Id = id, Clarity = 1, DependsOn = [.. needed] };

    private static GraphTask Send(string id, params string[] needed) =>
        Task(id, needed) with { HasExternalEffect = true };

    private static string Said(TaskGraph graph) =>
        string.Join(' ', graph.Tasks.Select(task => $"{task.Id}={graph.StatusOf(task.Id)}"));
}
