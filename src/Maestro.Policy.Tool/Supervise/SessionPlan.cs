using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise.Setup;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>Where a session is, and what its supervisor is told.</summary>
internal sealed class SessionPlan
{
    private const string UsualWorkspace = "maestro-sessions";

    private readonly SuperviseArguments _arguments;
    private readonly SessionSetup _setup;

    /// <summary>Finds the folders, and the session to go on with or a new one.</summary>
    /// <exception cref="UsageException">There is no such folder, or no session.</exception>
    public SessionPlan(ToolHost host, SuperviseArguments arguments, SessionSetup setup)
    {
        (_arguments, _setup) = (arguments, setup);
        Home = host.Variable("HOME") is { Length: > 0 } home ? home : null;
        Target = Existing(host, arguments.Target, "--target");
        Orchestrator = setup.Orchestrator is { } folder ? Existing(host, folder, "directories.orchestrator") : null;
        Workspace = host.Locate(arguments.Workspace ?? UsualWorkspace, "--workspace");
        Session = arguments.IsResumed ? Latest() : SessionNames.New(host.Time);
        Folder = new(Workspace, Session);
    }

    /// <summary>Where sessions are kept.</summary>
    public string Workspace { get; }

    /// <summary>The session.</summary>
    public string Session { get; }

    /// <summary>Where it keeps what.</summary>
    public SessionFolder Folder { get; }

    private string Target { get; }

    private string? Orchestrator { get; }

    private string? Home { get; }

    /// <summary>What the supervisor is told.</summary>
    public SupervisorOptions Options(IAuditLog log, HumanPort human, TimeProvider time)
    {
        SupervisorOptions usual = new()
        {
            Session = Session,
            Task = _arguments.Task,
            Workspace = Workspace,
            Target = Target,
            Orchestrator = Orchestrator,
            Home = Home,
            Workers = [.. _setup.Workers.Select(Definition)],
            Log = log,
            Human = human,
            Resumes = _arguments.IsResumed,
            SoleConcernPauses = _setup.SoleConcernPauses,
            Time = time,
        };
        return usual with
        {
            ReviewTimeout = Seconds(_setup.ReviewSeconds) ?? usual.ReviewTimeout,
            Silence = Seconds(_setup.SilenceSeconds) ?? usual.Silence,
            StopGrace = Seconds(_setup.GraceSeconds) ?? usual.StopGrace,
            SampleInterval = _setup.SampleMilliseconds is { } milliseconds
                ? TimeSpan.FromMilliseconds(milliseconds)
                : usual.SampleInterval,
        };
    }

    /// <summary>How a human is asked.</summary>
    public HumanPortOptions Asking(TimeProvider time)
    {
        HumanPortOptions usual = new() { Time = time };
        return usual with { Timeout = Seconds(_setup.AnswerSeconds) ?? usual.Timeout };
    }

    private static WorkerDefinition Definition(WorkerSetup worker)
    {
        WorkerAllowance usual = new();
        return new()
        {
            Name = worker.Name,
            Agent = worker.Role,
            Argv = worker.Program,
            Environment = worker.Environment,
            Isolation = worker.Isolation,
            Allowance = usual with
            {
                CpuPercent = worker.CpuPercent ?? usual.CpuPercent,
                MemoryMiB = worker.MemoryMib ?? usual.MemoryMiB,
                Runtime = Seconds(worker.RuntimeSeconds) ?? usual.Runtime,
                PlannedTokens = worker.TokensOk,
                MaxTokens = worker.TokensMost,
            },
        };
    }

    private static TimeSpan? Seconds(int? seconds) =>
        seconds is { } number ? TimeSpan.FromSeconds(number) : null;

    private static string Existing(ToolHost host, string path, string option)
    {
        string folder = host.Locate(path, option);
        return Directory.Exists(folder) ? folder : throw new UsageException($"{option} '{path}' is no folder.");
    }

    // Names begin with the time, so the last one is the youngest.
    private string Latest()
    {
        IEnumerable<string> sessions = Directory.Exists(Workspace)
            ? Directory.EnumerateDirectories(Workspace).Select(static folder => Path.GetFileName(folder)!)
            : [];
        return sessions
            .Where(name => SessionFolder.IsName(name) && File.Exists(new SessionFolder(Workspace, name).State))
            .Max(StringComparer.Ordinal)
            ?? throw new UsageException($"there is no session in '{_arguments.Workspace}'.");
    }
}
