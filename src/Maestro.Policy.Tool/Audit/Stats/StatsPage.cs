using System.Globalization;
using Maestro.Policy.Tool.Pages;

namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Shows what rows come to as a page; same rows, same page.</summary>
internal sealed class StatsPage(LogStats stats, IReadOnlyList<string> files)
{
    private const int MostShown = 30;
    private const int MostDays = 90;
    private const int MostFiles = 10;

    private readonly PageWriter _page = new("Audit log");

    /// <summary>The page.</summary>
    public string Text()
    {
        AppendHead();
        AppendVerdicts();
        AppendKeys("Reasons", stats.Reasons);
        AppendKeys("Layers", stats.Layers);
        AppendDays();
        AppendHours();
        return _page.Text();
    }

    private static string N(long count) => ShownText.Count(count);

    private static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Run => "run",
        Verdict.Hitl => "hitl",
        _ => "stop",
    };

    private static ChartPart[] Parts(VerdictTally tally) =>
    [
        .. VerdictTally.Shown.Select(
            verdict => new ChartPart(Class(verdict), verdict.ToWireName(), tally[verdict])),
        new("other", "no verdict", tally.Other),
    ];

    private void AppendHead()
    {
        string more = files.Count > MostFiles ? $" and {N(files.Count - MostFiles)} more" : "";
        _page.Line(
            $"<p class=\"files\">{PageText.Escape(string.Join(", ", files.Take(MostFiles)))}{more}</p>");
        _page.Tiles(
            ("Decisions", N(stats.Verdicts.Rows)),
            ("Sealed stops", N(stats.Sealed)),
            ("Log events", N(stats.Events)),
            ("Lines that are no rows", N(stats.Faults)),
            ("First", ShownText.Time(stats.First)),
            ("Last", ShownText.Time(stats.Last)));
        _page.Note("Read, not verified: whether this is what was signed, <code>maestro audit verify</code> "
            + "says. Times are in UTC.");
    }

    private void AppendVerdicts()
    {
        _page.Begin("Decisions");
        _page.Shares(("Decision", "Rows"), Parts(stats.Verdicts), new ChartPart("", "sealed stops", stats.Sealed));
        _page.End();
    }

    private void AppendKeys(string title, KeyTally keys)
    {
        IReadOnlyList<KeyValuePair<string, long>> counts = keys.Counts;
        long others = counts.Skip(MostShown).Sum(static key => key.Value) + keys.Other;
        long most = Math.Max(others, Math.Max(keys.Missing, counts.Count == 0 ? 0 : counts[0].Value));
        _page.Begin(title);
        foreach ((string key, long count) in counts.Take(MostShown))
        {
            _page.Bar(PageText.Escape(key), count, most, stats.Verdicts.Rows);
        }

        _page.Bar("<em>others</em>", others, most, stats.Verdicts.Rows);
        _page.Bar("<em>none</em>", keys.Missing, most, stats.Verdicts.Rows);
        _page.End();
    }

    private void AppendDays()
    {
        (string Day, VerdictTally Tally)[] days =
            [.. stats.Days.TakeLast(MostDays).Select(static day => (ShownText.Day(day.Key), day.Value))];
        string last = stats.Days.Count > MostDays ? $", the last {N(MostDays)} of {N(stats.Days.Count)}" : "";
        _page.Begin($"Days with decisions{last}");
        _page.Line(PageCharts.Columns(
            "Decisions by day", [.. days.Select(static day => new ChartColumn(day.Day, Parts(day.Tally)))]));
        _page.Line("<details><summary>As a table</summary><div class=\"wide\"><table><thead><tr><th>Day</th>"
            + string.Concat(VerdictTally.Shown.Select(static v => $"<th class=\"n\">{v.ToWireName()}</th>"))
            + "<th class=\"n\">All</th></tr></thead><tbody>");
        foreach ((string day, VerdictTally tally) in days)
        {
            _page.Line($"<tr><td>{day}</td>"
                + string.Concat(VerdictTally.Shown.Select(v => $"<td class=\"n\">{N(tally[v])}</td>"))
                + $"<td class=\"n\">{N(tally.Rows)}</td></tr>");
        }

        _page.Line("</tbody></table></div></details>");
        _page.End();
    }

    private void AppendHours()
    {
        _page.Begin("Hours of the day");
        _page.Line(PageCharts.Columns(
            "Decisions by hour",
            [.. stats.Hours.Select(static (rows, hour) => new ChartColumn(Hour(hour), [new("all", "", rows)]))]));
        _page.End();
    }

    private static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";
}
