using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Agents.Tests.Processes;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>Workers that don't do as they should.</summary>
public sealed class SupervisorFaultTests : IDisposable
{
    private const string Good = """say progress '{"progress":100}'; serve""";

    private readonly SessionRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task ErrorThatCanBeRepaired_IsRepairedByStartingAgain()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker(
                "codex",
                """
                case "$*" in
                  *--skip-git-repo-check*) say progress '{"progress":100}'; serve ;;
                  *) echo 'Not inside a trusted directory' >&2; exit 1 ;;
                esac
                """),
            SessionRoom.Worker("claude", Good)));

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);

        RecoverySnapshot repair = Assert.Single(supervisor.Snapshot.Recoveries);
        Assert.Equal(("codex", "RECOVERY_RELAUNCH"), (repair.Worker, repair.Outcome));
        Assert.Equal(["--skip-git-repo-check"], repair.Added);
        Assert.Equal(1, supervisor.Snapshot.Workers[0].Restarts);
    }

    [Fact]
    public async Task DeniedPermission_WaitsForAHuman()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", "echo 'open: Permission denied' >&2; sleep 1000"),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)));

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);

        Assert.Equal(WorkerState.AwaitingHuman, supervisor.Snapshot.Workers[0].State);
        Assert.Contains(
            supervisor.Snapshot.Decisions, one => one.IsOpen && one.Decision.Reason.Name == "PERMISSION_DENIED");
    }

    [Fact]
    public async Task NoiseInsteadOfLines_WaitsForAHuman_AndABlockerBetweenIsNotLost()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker(
                "gemini",
                """echo a; say blocker '{"text":"careful"}'; echo b; echo c; echo d; sleep 1000"""),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)));

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);

        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Reason.Name == "PROTOCOL_VIOLATIONS");
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Reason.Name == "BLOCKER_REPORTED");
        Assert.Contains(supervisor.Snapshot.Reviews, one => one.Trigger == "BLOCKER");
    }

    [Fact]
    public async Task MissingProgram_LowersTheTier()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", Good), SessionRoom.Worker("claude", Good),
            new() { Name = "codex", Argv = ["no-such-program-anywhere"] }));

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);

        Assert.Equal(2, supervisor.Snapshot.Tier);
        Assert.Equal(WorkerState.Failed, supervisor.Snapshot.Workers[2].State);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Reason.Name == "PROGRAM_MISSING");
    }

    [Fact]
    public async Task LastWorker_WaitsForAHuman()
    {
        Supervisor supervisor = new(_room.Options(SessionRoom.Worker("claude", Good)));

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);

        Assert.Equal(5, supervisor.Snapshot.Tier);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.IsOpen && one.Decision.Reason.Name == "TIER_SOLO");
    }

    [Fact]
    public async Task WorkerThatTakesTooLong_IsEnded()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", "say status '{\"text\":\"x\"}'; trap '' TERM; while :; do sleep 1; done") with
            {
                Allowance = new() { Runtime = TimeSpan.FromMilliseconds(500) },
            },
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good))
            with { StopGrace = TimeSpan.FromMilliseconds(200) });

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);

        Assert.Equal(WorkerState.TimedOut, supervisor.Snapshot.Workers[0].State);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.Decision.Reason.Name == "LIMIT_RUNTIME");
        Assert.Equal(4, supervisor.Snapshot.Tier);
        Assert.Empty(MarkedProcesses.With($"MAESTRO_WORKER={_room.Session}/"));
    }

    [Fact]
    public async Task WorkerThatHoldsTooMuchMemory_IsEnded()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", "say status '{\"text\":\"x\"}'; sleep 1000") with
            {
                Allowance = new() { MemoryMiB = 0.01 },
            },
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)));

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);
        Assert.Equal(WorkerState.Failed, supervisor.Snapshot.Workers[0].State);
    }

    [Fact]
    public async Task DangerousFlag_IsRefused_UnlessSomethingIsolatesInstead()
    {
        WorkerDefinition worker = SessionRoom.Worker("claude", Good, "--dangerously-skip-permissions");
        Supervisor bare = new(_room.Options(
            SessionRoom.Worker("gemini", Good), worker, SessionRoom.Worker("codex", Good)));
        await SessionRoom.Ends(SessionEnd.Finished, bare);
        Assert.Equal(WorkerState.Failed, bare.Snapshot.Workers[1].State);
        Assert.Contains(bare.Snapshot.Decisions, one => one.Decision.Reason.Name == "DANGEROUS_FLAG");

        Supervisor isolated = new(_room.Options(
            SessionRoom.Worker("gemini", Good), worker with { Isolation = "container w1, no network" },
            SessionRoom.Worker("codex", Good)) with { Session = _room.Session + "b" });
        await SessionRoom.Ends(SessionEnd.Finished, isolated);
        Assert.Equal(WorkerState.Completed, isolated.Snapshot.Workers[1].State);
    }

    [Fact]
    public async Task TooManyTokens_WaitForAHuman()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", """say status '{"text":"x","tokens":10001}'; serve"""),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)));

        await SessionRoom.Ends(SessionEnd.WaitingForHuman, supervisor);
        Assert.Contains(supervisor.Snapshot.Decisions, one => one.IsOpen && one.Decision.Reason.Name == "TOKENS_OVER");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task LogThatTakesNoMore_EndsEverything(int rows)
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker("gemini", """say blocker '{"text":"b"}'; sleep 1000"""),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good)) with { Log = new FullLog(rows) });

        await Assert.ThrowsAnyAsync<Exception>(() => SessionRoom.Run(supervisor));
        Assert.Empty(MarkedProcesses.With($"MAESTRO_WORKER={_room.Session}/"));
    }

    [Fact]
    public async Task FileAsLongAsItMayBe_IsFollowedByTheNext()
    {
        Supervisor supervisor = new(_room.Options(
            SessionRoom.Worker(
                "gemini",
                """
                i=0; while [ $i -lt 3000 ]; do say status '{"text":"01234567890123456789"}'; i=$((i+1)); done
                say blocker '{"text":"at last"}'; say progress '{"progress":100}'; serve
                """),
            SessionRoom.Worker("claude", Good), SessionRoom.Worker("codex", Good))
            with { MaxStreamLength = 1 << 16 });

        await SessionRoom.Ends(SessionEnd.Finished, supervisor);
        Assert.Equal(3002, supervisor.Snapshot.Workers[0].Lines.Events);
        Assert.NotEmpty(Directory.GetFiles(_room.Folder.Path, "gemini.0*.jsonl"));
        Assert.Equal("BLOCKER", Assert.Single(supervisor.Snapshot.Reviews).Trigger);
    }
}
