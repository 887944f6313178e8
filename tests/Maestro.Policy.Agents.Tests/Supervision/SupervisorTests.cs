using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Agents.Tests.Processes;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Sessions;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>Sessions with real processes.</summary>
public sealed class SupervisorTests : IDisposable
{
    private readonly SessionRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task WorkThatEverybodyApproves_Finishes()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", """say milestone '{"text":"done"}'; say progress '{"progress":100}'; serve"""),
            SessionRoom.Worker("claude", """say progress '{"progress":100}'; serve"""),
            SessionRoom.Worker("codex", """say progress '{"progress":100}'; serve""")));

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);

        SessionSnapshot end = supervisor.Snapshot;
        Assert.Equal(SessionState.Completed, end.Phase);
        Assert.Equal(SessionEnd.Finished, end.End);
        Assert.Equal(1, end.Tier);
        ReviewSnapshot review = Assert.Single(end.Reviews);
        Assert.Equal(("MILESTONE", "gemini", "REVIEW_APPROVED"), (review.Trigger, review.Author, review.Decision));
        Assert.Equal(["approved", "approved"], review.Outcomes);
        Assert.All(end.Workers, worker => Assert.Equal(WorkerState.Completed, worker.State));
        Assert.True(File.Exists(Path.Combine(_room.Folder.Reviews, $"{_room.Session}-r1.json")));
        Assert.Contains("milestone", File.ReadAllText(_room.Folder.Stream("gemini")), StringComparison.Ordinal);
        Assert.True(_room.IsLogValid());
    }

    [Fact]
    public async Task BlockerOfAReviewer_HoldsTheAuthorUntilAHumanAndANewReview()
    {
        List<string> asked = [];
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker(
                "gemini", """say blocker '{"text":"it breaks"}'; say progress '{"progress":100}'; serve"""),
            SessionRoom.Worker(
                "claude",
                """say progress '{"progress":100}'; read -r l; review "$l" blocker; serve"""),
            SessionRoom.Worker("codex", """say progress '{"progress":100}'; serve"""));
        Supervisor supervisor = new(options with
        {
            Human = _room.Human(question =>
            {
                asked.Add(question.Reason.Name);
                return question.Offered[0];
            }),
        });

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);

        Assert.Equal(["REVIEW_ESCALATED"], asked);
        Assert.Equal(
            ["REVIEW_BLOCKER", "REVIEW_APPROVED"], supervisor.Snapshot.Reviews.Select(review => review.Decision));
        Assert.Contains(
            supervisor.Snapshot.Decisions,
            one => one.Decision.Reason.Name == "BLOCKER_REPORTED" && one.Decision.Verdict == Verdict.Stop);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Decider == Decider.User);
        Assert.True(_room.IsLogValid());
    }

    [Fact]
    public async Task BlockerWithNobodyToAsk_WaitsForAHuman_AndNothingIsLeft()
    {
        Supervisor supervisor = new(Blocked());

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);

        Assert.Equal(SessionState.PausedHitl, supervisor.Snapshot.Phase);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.IsOpen);
        Assert.Empty(MarkedProcesses.With($"MAESTRO_RUN={_room.Session}/"));
    }

    [Fact]
    public async Task SessionThatWaitedForAHuman_IsResumed_AndStillWaits()
    {
        await _room.Run(Blocked());
        _room.Reopen();
        Supervisor supervisor = new(Blocked() with { Resumes = true });

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);

        Assert.Contains(
            supervisor.Snapshot.Decisions, one => one.IsOpen && one.Decision.Reason.Name == "REVIEW_ESCALATED");
        Assert.All(supervisor.Snapshot.Workers, worker => Assert.True(worker.Restarts > 0));
    }

    [Fact]
    public async Task HumanWhoRejects_StopsTheSessionForGood()
    {
        Supervisor supervisor = new(Blocked() with { Human = _room.Human(question => question.Offered[1]) });

        await SessionRoom.Ends(SessionEnd.Stopped, supervisor);
        _room.Reopen();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _room.Run(Blocked() with { Resumes = true }));
    }

    [Fact]
    public async Task Stop_EndsWorkersThatIgnoreIt()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", "trap '' TERM; say status '{\"text\":\"x\"}'; while :; do sleep 1; done"),
            SessionRoom.Worker("claude", "say status '{\"text\":\"x\"}'; (setsid sleep 1000 &); sleep 1000"))
            with { StopGrace = TimeSpan.FromMilliseconds(200) });
        Task<SessionEnd> running = SessionRoom.Run(supervisor);
        await SessionRoom.Until(supervisor, Running(2));

        Assert.True((await supervisor.StopAsync(Token)).IsAccepted);
        Assert.Equal(SessionEnd.Stopped, await running);
        Assert.All(supervisor.Snapshot.Workers, worker => Assert.Equal(WorkerState.Stopped, worker.State));
        Assert.Empty(MarkedProcesses.With($"MAESTRO_WORKER={_room.Session}/"));
    }

    [Fact]
    public async Task Pause_LetsEverybodyStandStill()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker(
                "gemini", "say status '{\"text\":\"x\"}'; read -r l; say progress '{\"progress\":100}'; serve"),
            SessionRoom.Worker("claude", "say progress '{\"progress\":100}'; serve")));
        Task<SessionEnd> running = SessionRoom.Run(supervisor);
        await SessionRoom.Until(supervisor, Running(2));

        Assert.Equal(SessionState.Paused, (await supervisor.PauseAsync(Token)).Phase);
        Assert.All(supervisor.Snapshot.Workers, worker => Assert.Equal(WorkerState.Paused, worker.State));
        Assert.True((await supervisor.PauseAsync(Token)).IsAccepted);
        Assert.True((await supervisor.ResumeAsync(Token)).IsAccepted);
        Assert.All(supervisor.Snapshot.Workers, worker => Assert.Equal(WorkerState.Running, worker.State));
        await supervisor.StopAsync(Token);
        await running;
        Assert.False((await supervisor.ResumeAsync(Token)).IsAccepted);

        Assert.Single(
            supervisor.Snapshot.Decisions,
            static one => one.Decision is { Verdict: Verdict.Run, Detail: "supervisor: resumed" });
    }

    [Fact]
    public async Task Cancelling_EndsEverything_AndTheSessionGoesOnLater()
    {
        string script = "say status '{\"text\":\"x\"}'; [ \"$MAESTRO_RESTARTS\" = 0 ] && sleep 1000; "
            + "say progress '{\"progress\":100}'; serve";
        SupervisorOptions options = _room.Options(
            SessionRoom.Worker("gemini", script), SessionRoom.Worker("claude", script));
        using CancellationTokenSource source = new();
        Supervisor first = new(options);
        Task<SessionEnd> running = SessionRoom.Run(first, source.Token);
        await SessionRoom.Until(first, Running(2));
        await source.CancelAsync();

        Assert.Equal(SessionEnd.Interrupted, await running);
        Assert.Empty(MarkedProcesses.With($"MAESTRO_WORKER={_room.Session}/"));
        _room.Reopen();
        Supervisor second = new(options with { Log = _room.Log, Resumes = true });
        await SessionRoom.Ends(SessionEnd.Finished, second);
        Assert.All(second.Snapshot.Workers, worker => Assert.Equal(1, worker.Restarts));
        Assert.True(_room.IsLogValid());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Func<SessionSnapshot, bool> Running(int count) =>
        snapshot => snapshot.Workers.Count(worker => worker.State == WorkerState.Running) == count;

    private SupervisorOptions Blocked() => _room.Options(
        SessionRoom.Worker("gemini", """say milestone '{"text":"m"}'; say progress '{"progress":100}'; serve"""),
        SessionRoom.Worker("claude", """say progress '{"progress":100}'; serve blocker"""),
        SessionRoom.Worker("codex", """say progress '{"progress":100}'; serve"""));
}
