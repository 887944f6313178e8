using System.Collections.Immutable;
using System.Globalization;
using Maestro.Policy.Agents.Supervision;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tables;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>What became of a session.</summary>
internal sealed class SessionSummary(ToolHost host)
{
    /// <summary>Writes it on standard output.</summary>
    public void Write(SessionSnapshot snapshot, SessionFolder folder)
    {
        int? width = TableWidth.Of(host);
        WriteWorkers(snapshot.Workers, width);
        WriteReviews(snapshot.Reviews, width);
        WriteDecisions([.. snapshot.Decisions.Where(static one => one.Decision.Verdict != Verdict.Run)], width);
        string tier = snapshot.Tier == 0 ? "" : $", tier {snapshot.Tier} {snapshot.TierLabel}";
        host.Output.WriteLine(OneLine.Of($"{End(snapshot)}: session {snapshot.Session}{tier}"));
        host.Output.WriteLine(OneLine.Of($"log: {folder.AuditLog}"));
    }

    private static string End(SessionSnapshot snapshot) => snapshot.End switch
    {
        SessionEnd.Finished => "finished",
        SessionEnd.WaitingForHuman => "waits for a human",
        SessionEnd.Interrupted => "interrupted",
        _ => "stopped",
    };

    private void WriteWorkers(ImmutableArray<WorkerSnapshot> workers, int? width)
    {
        LineTable table = new(
            host.Output, width, new("WORKER", IsFirm: true), new("STATE", IsFirm: true), new("DONE", IsRight: true),
            new("EVENTS", IsRight: true), new("STARTS", IsRight: true), new("LAST"));
        foreach (WorkerSnapshot worker in workers)
        {
            string done = worker.Progress is { } percent
                ? percent.ToString("0", CultureInfo.InvariantCulture) + " %"
                : "-";
            table.Add(
                worker.Name,
                worker.State.ToWord(),
                done,
                worker.Lines.Events.ToString(CultureInfo.InvariantCulture),
                (worker.Restarts + 1).ToString(CultureInfo.InvariantCulture),
                OneLine.Of(worker.LastText ?? ""));
        }

        table.Flush();
        host.Output.WriteLine();
    }

    private void WriteReviews(ImmutableArray<ReviewSnapshot> reviews, int? width)
    {
        LineTable table = new(
            host.Output, width, new("REVIEW", IsFirm: true), new("WHY"), new("AUTHOR"), new("ANSWERS"), new("RESULT"));
        foreach (ReviewSnapshot review in reviews)
        {
            IEnumerable<string> answers = review.Requested.Zip(
                review.Outcomes, static (name, outcome) => $"{name} {(outcome.Length == 0 ? "?" : outcome)}");
            table.Add(
                OneLine.Of(review.Subject), review.Trigger, review.Author ?? "-", string.Join(", ", answers),
                review.Decision ?? "open");
        }

        table.Flush();
        if (reviews.Length > 0)
        {
            host.Output.WriteLine();
        }
    }

    private void WriteDecisions(ImmutableArray<DecisionSnapshot> decisions, int? width)
    {
        LineTable table = new(
            host.Output, width, new("DECISION", IsRight: true), new("VERDICT", IsFirm: true),
            new("REASON", IsFirm: true), new("WORKER"), new("OPEN"));
        foreach (DecisionSnapshot one in decisions)
        {
            table.Add(
                one.Number.ToString(CultureInfo.InvariantCulture),
                one.Decision.Verdict.ToWireName(),
                one.Decision.Reason.ToString(),
                one.Worker ?? "-",
                one.IsOpen ? "open" : "");
        }

        table.Flush();
        if (decisions.Length > 0)
        {
            host.Output.WriteLine();
        }
    }
}
