using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Agents.Tests.Processes;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>Sessions whose supervisor is gone: what is on disk at some moment is all that another one gets.</summary>
public sealed class SessionResumeTests : IDisposable
{
    private const string Good = """say progress '{"progress":100}'; serve""";

    private readonly SessionRoom _room = new();
    private readonly SessionRoom _other = new();

    public void Dispose()
    {
        _room.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task BlockerUnderReview_HoldsItsAuthorInTheNextLife_AndTheLeftoversEnd()
    {
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker(
                "gemini", """say blocker '{"text":"it breaks"}'; say progress '{"progress":100}'; serve"""),
            SessionRoom.Worker(
                "claude",
                """
                say progress '{"progress":100}'; read -r l
                [ "$MAESTRO_RESTARTS" = 0 ] && sleep 1000
                review "$l" blocker; serve
                """),
            SessionRoom.Worker("codex", Good));
        Supervisor first = new(options);
        Task<SessionEnd> running = SessionRoom.Run(first);
        await SessionRoom.Until(first, snapshot => snapshot.Reviews is [{ Outcomes: ["", "approved"] }]);
        Copy(first.Folder.Path, Copied(first.Folder));

        Supervisor second = new(options with { Workspace = _other.Workspace, Log = _other.Log, Resumes = true });
        await SessionRoom.Ends(SessionEnd.WaitingForHuman, second);
        await running;

        SessionSnapshot end = second.Snapshot;
        Assert.Contains(end.Decisions, one => one.IsOpen && one.Decision.Reason.Name == "REVIEW_ESCALATED");
        Assert.Equal(("BLOCKER", "gemini"), (end.Reviews[0].Trigger, end.Reviews[0].Author));
        Assert.NotEqual(0, (int)(end.Workers[0].Holds & WorkerHolds.Review));
        Assert.All(first.Snapshot.Workers, worker => Assert.NotEqual(WorkerState.Running, worker.State));
        Assert.Empty(MarkedProcesses.With($"MAESTRO_WORKER={_room.Session}/"));
    }

    [Fact]
    public async Task BlockerThatNobodyDealtWith_IsReadAgain()
    {
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker(
                "gemini",
                "say status '{\"text\":\"x\"}'; [ \"$MAESTRO_RESTARTS\" = 0 ] && sleep 1000; " + Good),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good));
        Supervisor first = new(options);
        using CancellationTokenSource source = new();
        Task<SessionEnd> running = SessionRoom.Run(first, source.Token);
        await SessionRoom.Until(
            first, snapshot => snapshot.Workers.All(worker => worker.State == WorkerState.Running));
        await source.CancelAsync();
        await running;

        // The last bytes that came, and a line that was cut off.
        await File.AppendAllTextAsync(
            first.Folder.Stream("gemini"),
            """{"type":"blocker","agent":"gemini","timestamp":"2026-01-02T03:04:05Z","payload":{"text":"late"}}""");
        _room.Reopen();
        Supervisor second = new(options with { Log = _room.Log, Resumes = true });
        await SessionRoom.Ends(SessionEnd.Finished, second);

        Assert.Contains(second.Snapshot.Reviews, one => (one.Trigger, one.Author) == ("BLOCKER", "gemini"));
        Assert.Contains(second.Snapshot.Decisions, one => one.Decision.Reason.Name == "BLOCKER_REPORTED");
        Assert.True(_room.IsLogValid());
    }

    [Fact]
    public async Task BlockerSaidInFarewell_IsReadInTheNextLife()
    {
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker(
                "gemini",
                """
                [ "$MAESTRO_RESTARTS" = 0 ] || { say progress '{"progress":100}'; serve; }
                trap 'say blocker "{\"text\":\"farewell\"}"; exit 0' TERM
                say status '{"text":"x"}'; while :; do sleep 0.05; done
                """),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good));
        Supervisor first = new(options);
        using CancellationTokenSource source = new();
        Task<SessionEnd> running = SessionRoom.Run(first, source.Token);
        await SessionRoom.Until(
            first, snapshot => snapshot.Workers.All(worker => worker.State == WorkerState.Running));
        await source.CancelAsync();
        await running;

        _room.Reopen();
        Supervisor second = new(options with { Log = _room.Log, Resumes = true });
        await SessionRoom.Ends(SessionEnd.Finished, second);

        Assert.Contains(second.Snapshot.Reviews, one => (one.Trigger, one.Author) == ("BLOCKER", "gemini"));
    }

    [Fact]
    public async Task WorkerThatAHumanStopped_IsNotStartedInTheNextLife()
    {
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker(
                "gemini",
                "trap '' TERM; say status '{\"text\":\"x\",\"tokens\":10001}'; while :; do sleep 0.1; done"),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good))
            with { WaitsForHumans = true };
        Supervisor first = new(options with { StopGrace = TimeSpan.FromMinutes(1) });
        using CancellationTokenSource source = new();
        Task<SessionEnd> running = SessionRoom.Run(first, source.Token);
        SessionSnapshot asked = await SessionRoom.Until(
            first, snapshot => snapshot.Decisions.Any(static one => one.IsOpen));
        await first.AnswerAsync(
            asked.Decisions.Single(static one => one.IsOpen).Number,
            new(TicketAnswerKind.Reject, "ann", Decider.User),
            TestContext.Current.CancellationToken);
        Assert.Equal(WorkerState.Stopping, first.Snapshot.Workers[0].State);
        Copy(first.Folder.Path, Copied(first.Folder));

        Supervisor second = new(options with { Workspace = _other.Workspace, Log = _other.Log, Resumes = true });
        await SessionRoom.Ends(SessionEnd.Finished, second);
        await source.CancelAsync();
        await running;

        Assert.Equal(WorkerState.Stopped, second.Snapshot.Workers[0].State);
        Assert.Equal(0, second.Snapshot.Workers[0].Restarts);
    }

    [Fact]
    public async Task SessionWithOtherWorkersOrAnotherTarget_IsNotResumed()
    {
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good),
            SessionRoom.Worker("gemini", "echo 'open: Permission denied' >&2; sleep 1000"));
        await SessionRoom.Ends(SessionEnd.WaitingForHuman, new(options));

        InvalidOperationException workers = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _room.Run(options with { Resumes = true, Workers = options.Workers[..2] }));
        InvalidOperationException target = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _room.Run(options with { Resumes = true, Target = _room.Workspace }));

        Assert.Contains("gemini", workers.Message, StringComparison.Ordinal);
        Assert.Contains(_room.Target, target.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionThatIsThere_IsNotBegunAgain_NorOneThatIsntResumed()
    {
        SupervisorOptions options = _room.Options(SessionRoom.Worker("claude", Good));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.Run(options with { Resumes = true }));
        await SessionRoom.Ends(SessionEnd.WaitingForHuman, new(options));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.Run(options));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _room.Run(options with { Resumes = true, Task = "something else" }));
    }

    [Fact]
    public async Task StateThatCantBeRead_IsNotResumed()
    {
        SupervisorOptions options = _room.Options(SessionRoom.Worker("claude", Good));
        await SessionRoom.Run(new Supervisor(options));
        foreach (string text in new[] { "", "{}", "[]", "{\"v\":2}", "{\"v\":1,\"v\":1}" })
        {
            await File.WriteAllTextAsync(_room.Folder.State, text);
            await Assert.ThrowsAsync<InvalidOperationException>(() => _room.Run(options with { Resumes = true }));
        }
    }

    private string Copied(SessionFolder folder) => Path.Combine(_other.Workspace, folder.Session);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            if (file.EndsWith(".lock", StringComparison.Ordinal))
            {
                continue;
            }

            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
