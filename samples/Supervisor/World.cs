using System.Collections.Immutable;
using Maestro.Policy;
using Maestro.Policy.Agents.Supervision;

namespace SupervisorSample;

/// <summary>Everything around a session: its log, whoever is asked, and who watches.</summary>
/// <param name="folder">Where it is kept.</param>
/// <param name="output">Where it is shown.</param>
/// <param name="ask">Who is asked.</param>
public sealed class World(
    string folder, TextWriter output, Func<HumanQuestion, CancellationToken, ValueTask<string?>> ask)
{
    private const string Session = "sample";

    /// <summary>Plays a session.</summary>
    /// <returns>How it ended, and how its log stands.</returns>
    public async Task<SessionResult> PlayAsync(Scenario scenario, CancellationToken cancellation)
    {
        string target = Directory.CreateDirectory(Path.Combine(folder, "target")).FullName;
        SessionFolder place = new(Path.Combine(folder, "workspace"), Session);

        // A key for demonstrations only. In production: AuditKey.FromFile or AuditKey.FromEnvironment.
        using AuditKey key = AuditKey.Demo();
        Supervisor supervisor;
        SessionEnd end;
        using (JsonlAuditLog log = JsonlAuditLog.Open(place.AuditLog, key))
        {
            supervisor = new(new()
            {
                Session = Session,
                Task = "build it",
                Workspace = place.Workspace,
                Target = target,
                Orchestrator = AppContext.BaseDirectory,
                Workers = [.. scenario.Plays.Select(static play => Worker(play.Key, play.Value))],
                Log = log,
                Human = new(SupervisionBook.Codebook, log, ask),
            });
            Task watching = WatchAsync(supervisor, scenario, cancellation);
            end = await supervisor.RunAsync(cancellation);
            await watching;
        }

        AuditVerification found =
            AuditVerifier.VerifyFiles(place.AuditLog, key, cancellationToken: cancellation)[^1].Found;
        return new(end, supervisor.Snapshot, found.IsValid, place);
    }

    // The worker is this very program.
    private static WorkerDefinition Worker(string name, string[] play) => new()
    {
        Name = name,
        Argv = play is [Scenario.Missing]
            ? ["no-such-program-here"]
            : [Environment.ProcessPath!, .. Self(), "worker", name, .. play],
    };

    // With 'dotnet run' the process is the program itself; with 'dotnet Supervisor.dll' it is dotnet.
    private static ImmutableArray<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Path.Combine(AppContext.BaseDirectory, "Supervisor.dll")]
            : [];

    private async Task WatchAsync(Supervisor supervisor, Scenario scenario, CancellationToken cancellation)
    {
        Queue<(string At, string Word)> words = new(scenario.Words);
        await foreach (SessionEvent one in supervisor.WatchAsync(0, cancellation))
        {
            output.WriteLine(Shown.Of($"  {one.Kind,-8} {one.Worker,-6} {one.Text}"));
            if (words.Count > 0 && one.Text.Contains(words.Peek().At, StringComparison.Ordinal))
            {
                ControlReply reply = await Say(supervisor, words.Dequeue().Word);
                output.WriteLine(Shown.Of($"  somebody says: {reply.Text}"));
            }
        }
    }

    private static ValueTask<ControlReply> Say(Supervisor supervisor, string word) => word switch
    {
        "pause" => supervisor.PauseAsync(),
        "resume" => supervisor.ResumeAsync(),
        "review" => supervisor.ReviewAsync(),
        _ => supervisor.StopAsync(),
    };
}
