using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Shows what rows come to as a page: one file, no network, no script; same rows, same page.</summary>
internal sealed class StatsPage(LogStats stats, IReadOnlyList<string> files)
{
    private const int MostShown = 30;
    private const int MostDays = 90;
    private const int MostFiles = 10;

    private readonly StringBuilder _page = new();

    /// <summary>The page.</summary>
    public string Text()
    {
        _page.Clear();
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line("<meta name=\"color-scheme\" content=\"light dark\"><title>Audit log</title>");
        Line($"<style>{PageStyle.Css}</style></head><body><main>");
        AppendHead();
        AppendVerdicts();
        AppendKeys("Reasons", stats.Reasons);
        AppendKeys("Layers", stats.Layers);
        AppendDays();
        AppendHours();
        Line("</main></body></html>");
        return _page.ToString();
    }

    private static string N(long count) => StatsText.Count(count);

    private void Line(string html) => _page.Append(html).Append('\n');

    private void AppendHead()
    {
        Line("<h1>Audit log</h1>");
        string more = files.Count > MostFiles ? $" and {N(files.Count - MostFiles)} more" : "";
        Line($"<p class=\"files\">{PageText.Escape(string.Join(", ", files.Take(MostFiles)))}{more}</p>");
        Line("<dl class=\"tiles\">");
        Tile("Decisions", N(stats.Verdicts.Rows));
        Tile("Sealed stops", N(stats.Sealed));
        Tile("Log events", N(stats.Events));
        Tile("Lines that are no rows", N(stats.Faults));
        Tile("First", StatsText.Time(stats.First));
        Tile("Last", StatsText.Time(stats.Last));
        Line("</dl>");
        Line("<p class=\"note\">Read, not verified: whether this is what was signed, <code>maestro audit verify</code> "
            + "says. Times are in UTC.</p>");
    }

    private void Tile(string name, string value) => Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private void AppendVerdicts()
    {
        Line("<section><h2>Decisions</h2>");
        Line(PageCharts.Stack(stats.Verdicts));
        Line("<table><thead><tr><th>Decision</th><th class=\"n\">Rows</th><th class=\"n\">Share</th>"
            + "</tr></thead><tbody>");
        foreach (Verdict verdict in VerdictTally.Shown)
        {
            Row($"<i class=\"{PageCharts.Class(verdict)}\"></i>{verdict.ToWireName()}", stats.Verdicts[verdict]);
        }

        Row("<i class=\"other\"></i>no verdict", stats.Verdicts.Other);
        Row("sealed stops", stats.Sealed);
        Line("</tbody></table></section>");
    }

    private void Row(string name, long count) => Line(
        $"<tr><td>{name}</td><td class=\"n\">{N(count)}</td>"
        + $"<td class=\"n\">{StatsText.Share(count, stats.Verdicts.Rows)}</td></tr>");

    private void AppendKeys(string title, KeyTally keys)
    {
        IReadOnlyList<KeyValuePair<string, long>> counts = keys.Counts;
        long others = counts.Skip(MostShown).Sum(static key => key.Value) + keys.Other;
        long most = Math.Max(others, Math.Max(keys.Missing, counts.Count == 0 ? 0 : counts[0].Value));
        Line($"<section><h2>{title}</h2><div class=\"bars\">");
        foreach ((string key, long count) in counts.Take(MostShown))
        {
            Bar(PageText.Escape(key), count, most);
        }

        Bar("<em>others</em>", others, most);
        Bar("<em>none</em>", keys.Missing, most);
        Line("</div></section>");
    }

    private void Bar(string name, long count, long most)
    {
        if (count > 0)
        {
            Line($"<div class=\"bar\"><span>{name}</span><span class=\"n\">{N(count)} · "
                + $"{StatsText.Share(count, stats.Verdicts.Rows)}</span>{PageCharts.Bar(count, most)}</div>");
        }
    }

    private void AppendDays()
    {
        (string, VerdictTally)[] days =
            [.. stats.Days.TakeLast(MostDays).Select(static day => (StatsText.Day(day.Key), day.Value))];
        string last = stats.Days.Count > MostDays ? $", the last {N(MostDays)} of {N(stats.Days.Count)}" : "";
        Line($"<section><h2>Days with decisions{last}</h2>");
        Line(PageCharts.Columns(days));
        Line("<details><summary>As a table</summary><div class=\"wide\"><table><thead><tr><th>Day</th>"
            + string.Concat(VerdictTally.Shown.Select(static v => $"<th class=\"n\">{v.ToWireName()}</th>"))
            + "<th class=\"n\">All</th></tr></thead><tbody>");
        foreach ((string day, VerdictTally tally) in days)
        {
            Line($"<tr><td>{day}</td>"
                + string.Concat(VerdictTally.Shown.Select(v => $"<td class=\"n\">{N(tally[v])}</td>"))
                + $"<td class=\"n\">{N(tally.Rows)}</td></tr>");
        }

        Line("</tbody></table></div></details></section>");
    }

    private void AppendHours()
    {
        Line("<section><h2>Hours of the day</h2>");
        Line(PageCharts.Columns([.. stats.Hours.Select(static (rows, hour) => (Hour(hour), rows))]));
        Line("</section>");
    }

    private static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";
}
