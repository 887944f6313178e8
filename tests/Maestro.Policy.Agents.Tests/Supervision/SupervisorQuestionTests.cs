using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>What a human is asked about workers, and what goes on record before they go on.</summary>
public sealed class SupervisorQuestionTests : IDisposable
{
    private const string Good = """say progress '{"progress":100}'; serve""";

    private readonly SessionRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task WorkerWithTwoQuestionsOpen_StandsStillUntilBothAreAnswered()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker(
                "gemini", """say status '{"text":"x","tokens":10001}'; echo a; echo b; echo c; sleep 0.2; serve"""),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)) with { WaitsForHumans = true });
        Task<SessionEnd> running = SessionRoom.Run(supervisor);
        SessionSnapshot asked = await SessionRoom.Until(
            supervisor, snapshot => snapshot.Decisions.Count(static one => one.IsOpen) == 2);
        long[] open = [.. asked.Decisions.Where(static one => one.IsOpen).Select(static one => one.Number)];

        TicketAnswer yes = new(TicketAnswerKind.Approve, "ann", Decider.User);
        Assert.True((await supervisor.AnswerAsync(open[0], yes, TestContext.Current.CancellationToken)).IsAccepted);
        Assert.NotEqual(WorkerHolds.None, supervisor.Snapshot.Workers[0].Holds);
        Assert.NotEqual(WorkerState.Running, supervisor.Snapshot.Workers[0].State);

        Assert.True((await supervisor.AnswerAsync(open[1], yes, TestContext.Current.CancellationToken)).IsAccepted);
        Assert.Equal(WorkerHolds.None, supervisor.Snapshot.Workers[0].Holds);
        Assert.Equal(WorkerState.Running, supervisor.Snapshot.Workers[0].State);
        await supervisor.StopAsync(TestContext.Current.CancellationToken);
        await running;
    }

    [Theory]
    [InlineData("LD_PRELOAD", "/tmp/x.so", "COMMAND_CONFIRM")]
    [InlineData("AGENT_AUTO_APPROVE", "1", "DANGEROUS_FLAG")]
    public async Task VariableThatChangesWhatRuns_IsJudgedWithTheCommand(string name, string value, string reason)
    {
        WorkerDefinition worker = SessionRoom.Worker("claude", "sleep 1000");
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", Good), SessionRoom.Worker("codex", Good),
            worker with { Environment = worker.Environment.SetItem(name, value) }));

        await SessionRoom.Run(supervisor);

        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Reason.Name == reason);
        Assert.Null(supervisor.Snapshot.Workers[2].LastEventAt);
        Assert.Null(supervisor.Snapshot.Workers[2].ExitCode);
    }
}
