using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Agents.Tests.Processes;

namespace Maestro.Policy.Agents.Tests.Supervision;

/// <summary>A folder with a session, and workers that a shell plays.</summary>
internal sealed class SessionRoom : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What every worker of these tests can do: say something, review whatever it is asked, and go when nobody asks.
    private const string Speech = """
        say() { printf '{"type":"%s","agent":"%s","timestamp":"2026-01-02T03:04:05Z","payload":%s}\n' "$1" "$ME" "$2"; }
        subject() { s=${1#*\"subject\":\"}; printf '%s' "${s%%\"*}"; }
        review() { say review "{\"subject\":\"$(subject "$1")\",\"verdict\":\"$2\"}"; }
        serve() { while read -r line; do review "$line" "${1:-approved}"; done; exit 0; }
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("maestro-supervision-");

    public SessionRoom()
    {
        Shell.NeedsLinux();
        Target = _root.CreateSubdirectory("target").FullName;
        Workspace = Path.Combine(_root.FullName, "sessions");
        Log = JsonlAuditLog.Open(Path.Combine(_root.FullName, "audit.jsonl"), AuditKey.Demo());
    }

    public string Target { get; }

    public string Workspace { get; }

    public JsonlAuditLog Log { get; private set; }

    public string AuditFile => Path.Combine(_root.FullName, "audit.jsonl");

    public string Session { get; } = $"s-{Guid.NewGuid():N}";

    public SessionFolder Folder => new(Workspace, Session);

    public static WorkerDefinition Worker(string name, string script, params string[] arguments)
    {
        string file = $"ME={name}\n{Speech}\n{script}\n";
        return new()
        {
            Name = name,
            Argv = ["/bin/sh", "-c", file, name, .. arguments],

            // Tests share their machine, and workers here do next to nothing.
            Allowance = new() { CpuPercent = 100 },
        };
    }

    public SupervisorOptions Options(params WorkerDefinition[] workers) => new()
    {
        Session = Session, Task = "build it", Workspace = Workspace, Target = Target, Log = Log,
        Workers = [.. workers.Select(Filed)],
        StopGrace = TimeSpan.FromSeconds(2), SampleInterval = TimeSpan.FromMilliseconds(100),
    };

    public async Task<SessionEnd> Run(SupervisorOptions options, CancellationToken cancellationToken = default) =>
        await Run(new Supervisor(options), cancellationToken);

    public static async Task<SessionEnd> Run(Supervisor supervisor, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource until = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, TestContext.Current.CancellationToken);
        Task<SessionEnd> running = supervisor.RunAsync(until.Token);
        if (await Task.WhenAny(running, Task.Delay(Patience, CancellationToken.None)) != running)
        {
            string state = string.Join('\n', supervisor.Snapshot.Workers.Select(worker => worker.ToString()));
            await until.CancelAsync();
            await running;
            Assert.Fail($"{supervisor.Snapshot}\n{state}");
        }

        return await running;
    }

    /// <summary>Runs a session that ends in this way.</summary>
    public static async Task Ends(SessionEnd end, Supervisor supervisor)
    {
        SessionEnd found = await Run(supervisor);
        Assert.True(
            end == found,
            $"{found}: {string.Join('\n', supervisor.Snapshot.Decisions)}\n"
            + $"{string.Join('\n', supervisor.Snapshot.Workers)}\n{string.Join('\n', supervisor.Snapshot.Reviews)}");
    }

    /// <summary>Waits until the session is as it should be.</summary>
    public static async Task<SessionSnapshot> Until(Supervisor supervisor, Func<SessionSnapshot, bool> isSo)
    {
        using CancellationTokenSource patience = new(Patience);
        await foreach (SessionEvent happened in supervisor.WatchAsync(0, patience.Token))
        {
            if (isSo(happened.Snapshot))
            {
                return happened.Snapshot;
            }
        }

        return isSo(supervisor.Snapshot)
            ? supervisor.Snapshot
            : throw new InvalidOperationException($"It ended before: {supervisor.Snapshot}");
    }

    public HumanPort Human(Func<HumanQuestion, string?> answer) => new(
        SupervisionBook.Codebook, Log, (question, _) => ValueTask.FromResult(answer(question)));

    public void Reopen()
    {
        Log.Dispose();
        Log = JsonlAuditLog.Open(AuditFile, AuditKey.Demo());
    }

    /// <summary>Whether every row is as it was written.</summary>
    public bool IsLogValid()
    {
        Log.Dispose();
        return AuditVerifier.VerifyFiles(AuditFile, AuditKey.Demo()).All(static file => file.Found.IsValid);
    }

    public void Dispose()
    {
        Log.Dispose();
        _root.Delete(recursive: true);
    }

    // A script is a file, as with any program: a shell that is given text is judged by that text.
    private WorkerDefinition Filed(WorkerDefinition worker)
    {
        if (worker.Argv is not ["/bin/sh", "-c", var text, _, .. var arguments])
        {
            return worker;
        }

        string path = Path.Combine(_root.FullName, worker.Name + ".sh");
        File.WriteAllText(path, text);
        return worker with { Argv = ["/bin/sh", path, .. arguments] };
    }
}
