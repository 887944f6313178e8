using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Tool.Supervise.Showing;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>Tells what happens in a session, and shows how it stands.</summary>
internal sealed class SessionNews(ISessionScreen screen, LogLevel level)
{
    /// <summary>Tells until the session ends. Who falls behind goes on where it was.</summary>
    public async Task TellAsync(Supervisor supervisor, CancellationToken cancellation)
    {
        long seen = 0;
        bool isOver = false;
        try
        {
            while (!isOver)
            {
                await foreach (SessionEvent one in supervisor.WatchAsync(seen, cancellation).ConfigureAwait(false))
                {
                    seen = one.Id;
                    isOver = one.Snapshot.End is not null;
                    Tell(one);
                }

                isOver |= supervisor.Snapshot.End is not null;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private void Tell(SessionEvent one)
    {
        if (Weight(one) >= level)
        {
            screen.Tell(one.Worker is { } worker ? $"{worker}: {one.Text}" : one.Text);
        }

        screen.Show(View(one.Snapshot));
    }

    private static LogLevel Weight(SessionEvent one) => one.Kind switch
    {
        SessionEventKind.Event => LogLevel.Debug,
        SessionEventKind.Recovery => LogLevel.Warning,
        SessionEventKind.Decision => one.Snapshot.Decisions is [.., { } last] && last.Decision.Verdict != Verdict.Run
            ? LogLevel.Error
            : LogLevel.Info,
        SessionEventKind.Session when one.Snapshot.End is not null => LogLevel.Critical,
        _ => LogLevel.Info,
    };

    private static SessionView View(SessionSnapshot snapshot) => new(
        snapshot.Phase.ToString(),
        snapshot.Tier == 0 ? "" : $"tier {snapshot.Tier}",
        [
            .. snapshot.Workers.Select(static worker => new WorkerView(
                worker.Name, worker.State.ToWord(), worker.Progress ?? 0, worker.LastText ?? "", worker.Restarts)),
        ]);
}
