using System.Runtime.CompilerServices;
using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Settings;
using Maestro.Policy.Tool.Supervise.Setup;
using Maestro.Policy.Tool.Supervise.Showing;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>Runs a session: everything around its supervisor.</summary>
internal sealed class SuperviseSession(ToolHost host)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">Nothing can be started.</exception>
    public async Task<int> RunAsync(SuperviseArguments arguments, CancellationToken cancellation)
    {
        if (Setup(arguments) is not { } setup)
        {
            return ExitCodes.Usage;
        }

        SessionPlan plan = new(host, arguments, setup);
        using AuditKey key = SessionKey.Of(host, setup);
        using JsonlAuditLog log = Open(plan, key);
        TextWriter error = TextWriter.Synchronized(host.Error);
        ISessionScreen screen = host.ErrorTerminal is { } terminal ? Drawn(terminal) : new PlainScreen(error);
        await using ConfiguredAsyncDisposable drawn = screen.ConfigureAwait(false);
        using SessionTalk talk = new(host, screen, error);
        HumanPort human = new(SupervisionBook.Codebook, log, talk.AskAsync, plan.Asking(host.Time));
        Supervisor supervisor = Supervisor(plan.Options(log, human, host.Time));
        SessionEnd end = await RunAsync(supervisor, talk, new(screen, arguments.LogLevel), cancellation)
            .ConfigureAwait(false);
        await screen.DisposeAsync().ConfigureAwait(false);
        new SessionSummary(host).Write(supervisor.Snapshot, plan.Folder);
        return ExitCode(end);
    }

    private static async Task<SessionEnd> RunAsync(
        Supervisor supervisor, SessionTalk talk, SessionNews news, CancellationToken cancellation)
    {
        using CancellationTokenSource over = new();
        Task listening = talk.ListenAsync(supervisor, over.Token);
        Task watching = news.TellAsync(supervisor, over.Token);
        try
        {
            SessionEnd end = await supervisor.RunAsync(cancellation).ConfigureAwait(false);
            await watching.ConfigureAwait(false);
            return end;
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException($"the session can't go on: {exception.Message}");
        }
        finally
        {
            // Whoever reads from a terminal can't be called back, so nobody waits for that.
            await over.CancelAsync().ConfigureAwait(false);
            _ = listening;
        }
    }

    private SessionSetup? Setup(SuperviseArguments arguments) => arguments.Config is { } config
        ? new SettingsFile(host).Read(config, "--config", static (root, faults) => new SetupReader(faults).Read(root))
        : BundledWorkers.Of(host);

    private static JsonlAuditLog Open(SessionPlan plan, AuditKey key)
    {
        try
        {
            Directory.CreateDirectory(plan.Folder.Path);
            return JsonlAuditLog.Open(plan.Folder.AuditLog, key);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AuditLogException)
        {
            throw new UsageException($"the log of the session can't be opened: {exception.Message}");
        }
    }

    private static Supervisor Supervisor(SupervisorOptions options)
    {
        try
        {
            return new(options);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static int ExitCode(SessionEnd end) => end switch
    {
        SessionEnd.Finished => ExitCodes.Success,
        SessionEnd.WaitingForHuman => ExitCodes.Hitl,
        SessionEnd.Interrupted => ExitCodes.Interrupted,
        _ => ExitCodes.Stop,
    };

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DrawnScreen Drawn(ITerminal terminal) => new(terminal);
}
