using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>Shows what a simulation came to as a page; the same result, the same page.</summary>
internal sealed class EmergencyPage(EmergencyResult result, TrustCurve trust)
{
    private const int Shown = 10;
    private const int MostShown = 100;

    private readonly PageWriter _page = new("Emergency contract");

    /// <summary>The page.</summary>
    public string Text()
    {
        AppendHead();
        AppendStates();
        AppendReasons();
        AppendTrust();
        AppendQueue();
        return _page.Text();
    }

    private static string N(long count) => ShownText.Count(count);

    private static string Class(ContractState state) => state switch
    {
        ContractState.Effective => "run",
        ContractState.Stopped => "stop",
        ContractState.Init => "other",
        _ => "hitl",
    };

    private void AppendHead()
    {
        Codebook codebook = EmergencyWords.Codebook;
        string runs = result.RunsDone == result.RunsAsked
            ? N(result.RunsDone)
            : $"{N(result.RunsDone)} of {N(result.RunsAsked)}";
        _page.Tiles(
            ("Runs", runs),
            ("Seed", PageText.Escape(EmergencyText.Seed(result))),
            ("Evidence made up", EmergencyText.Fabricated(result.Options)),
            ("Generation", PageText.Escape(result.Version)),
            ("Codebook", PageText.Escape($"{codebook.Name} {codebook.Version}")),
            ("Rows signed with", PageText.Escape(result.KeyId)));
        _page.Note("Simulated: all approvals are the simulator's own. The same seed gives the same numbers.");
    }

    private void AppendStates()
    {
        _page.Begin("Outcomes");
        _page.Shares(
            ("Outcome", "Runs"),
            [
                .. result.Queue.ByState.Select(static state =>
                    new ChartPart(Class(state.State), ContractStates.NameOf(state.State), state.Count)),
            ]);
        _page.End();
    }

    private void AppendReasons()
    {
        long most = result.Queue.ByReason.Select(static reason => reason.Count).DefaultIfEmpty().Max();
        _page.Begin("Reasons of abnormal runs");
        foreach ((ReasonCode reason, long count) in result.Queue.ByReason)
        {
            _page.Bar(PageText.Escape(reason.Name), count, most, result.RunsDone);
        }

        if (most == 0)
        {
            _page.Note("There are none.");
        }

        _page.End();
    }

    private void AppendTrust()
    {
        double bottom = Bottom();
        _page.Begin("Trust over time");
        _page.Line(PageCharts.Curve(
            "Trust after each run",
            [
                .. trust.Points.Select(point => new CurvePoint(
                    Height(point.Least, bottom), Height(point.Mean, bottom), Height(point.Most, bottom))),
            ],
            ("run 1", $"{EmergencyText.Score(bottom)} to 1", $"run {N(result.RunsDone)}")));
        _page.Note($"Before: {PageText.Escape(EmergencyText.Trust(result.TrustBefore))}. "
            + $"After: {PageText.Escape(EmergencyText.Trust(result.TrustAfter))}. "
            + "The band is what runs beside each other range over, the line their mean.");
        _page.End();
    }

    // Trust is mostly high: a chart that begins far below shows nothing of it.
    private double Bottom() => Math.Min(
        0.9, Math.Floor(10 * trust.Points.Select(static point => point.Least).DefaultIfEmpty(1).Min()) / 10);

    private static double Height(double score, double bottom) => (score - bottom) / (1 - bottom);

    private void AppendQueue()
    {
        EmergencyBacklog queue = result.Queue;
        _page.Begin("For a human to look at");
        _page.Note($"{N(queue.Size)} abnormal runs, {N(queue.Items.Length)} of them kept.");
        AppendItems(queue.Items.Take(Shown));
        if (queue.Items.Length > Shown)
        {
            _page.Line($"<details><summary>More, up to the first {N(MostShown)}</summary>");
            AppendItems(queue.Items.Take(MostShown).Skip(Shown));
            _page.Line("</details>");
        }

        _page.End();
    }

    private void AppendItems(IEnumerable<EmergencyQueueItem> items)
    {
        _page.Line("<div class=\"wide\"><table><thead><tr><th>Run</th><th>State</th><th>Reason</th><th>Layer</th></tr>"
            + "</thead><tbody>");
        foreach (EmergencyQueueItem item in items)
        {
            Append(item);
        }

        _page.Line("</tbody></table></div>");
    }

    private void Append(EmergencyQueueItem item)
    {
        string seal = item.IsSealed ? " sealed" : "";
        _page.Line($"<tr><td>{PageText.Escape(item.RunId)}</td><td>{ContractStates.NameOf(item.State)}{seal}</td>"
            + $"<td>{PageText.Escape(item.Primary.Reason.Name)}</td>"
            + $"<td>{PageText.Escape(item.Primary.Layer.Name)}</td></tr>");
    }
}
