using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Audit.Stats;

/// <summary>Draws charts. What is written stands beside them, since a chart that is stretched would stretch text as
/// well.</summary>
internal static class PageCharts
{
    private const double Full = 100;
    private const double Step = 10;
    private const double Thick = 8;

    /// <summary>The class that gives a verdict its colour.</summary>
    public static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Run => "run",
        Verdict.Hitl => "hitl",
        _ => "stop",
    };

    /// <summary>How verdicts share a whole.</summary>
    public static string Stack(VerdictTally tally)
    {
        StringBuilder parts = new();
        double at = 0;
        foreach ((string part, string name, long count) in Parts(tally))
        {
            double width = Full * StatsText.Ratio(count, tally.Rows);
            parts.Append(Rect(part, at, 0, width, Step, $"{name}: {StatsText.Count(count)}"));
            at += width;
        }

        return Chart("stack", Full, Step, "Decisions by verdict", parts);
    }

    /// <summary>A number beside the largest one.</summary>
    public static string Bar(long count, long most)
    {
        StringBuilder bar = new();
        bar.Append(Rect("back", 0, 0, Full, Step, title: null));
        bar.Append(Rect("all", 0, 0, Full * StatsText.Ratio(count, most), Step, title: null));
        return Chart("", Full, Step, label: null, bar);
    }

    /// <summary>A column for each day, by verdict.</summary>
    public static string Columns(IReadOnlyList<(string Name, VerdictTally Tally)> columns)
    {
        long most = columns.Select(static column => column.Tally.Rows).DefaultIfEmpty().Max();
        StringBuilder parts = new();
        for (int i = 0; i < columns.Count; i++)
        {
            double top = Full;
            foreach ((string part, string name, long count) in Parts(columns[i].Tally))
            {
                double height = Full * StatsText.Ratio(count, most);
                top -= height;
                parts.Append(
                    Rect(part, Left(i), top, Thick, height, $"{columns[i].Name} {name}: {StatsText.Count(count)}"));
            }
        }

        return WithAxis(parts, [.. columns.Select(static column => column.Name)], most, "Decisions by day");
    }

    /// <summary>A column for each number.</summary>
    public static string Columns(IReadOnlyList<(string Name, long Count)> columns)
    {
        long most = columns.Max(static column => column.Count);
        StringBuilder parts = new();
        for (int i = 0; i < columns.Count; i++)
        {
            (string name, long count) = columns[i];
            double height = Full * StatsText.Ratio(count, most);
            parts.Append(Rect("all", Left(i), Full - height, Thick, height, $"{name}: {StatsText.Count(count)}"));
        }

        return WithAxis(parts, [.. columns.Select(static column => column.Name)], most, "Decisions by hour");
    }

    private static double Left(int column) => (Step * column) + ((Step - Thick) / 2);

    private static IEnumerable<(string Part, string Name, long Count)> Parts(VerdictTally tally) =>
        VerdictTally.Shown
            .Select(verdict => (Class(verdict), verdict.ToWireName(), tally[verdict]))
            .Append(("other", "no verdict", tally.Other))
            .Where(static part => part.Item3 > 0);

    private static string WithAxis(StringBuilder parts, string[] names, long most, string label) =>
        names.Length == 0 ? "<p class=\"note\">None.</p>"
            : Chart("columns", Step * names.Length, Full, label, parts)
                + $"<div class=\"axis\"><span>{names[0]}</span><span>at most {StatsText.Count(most)}</span>"
                + $"<span>{names[^1]}</span></div>";

    private static string Chart(string style, double width, double height, string? label, StringBuilder parts)
    {
        string role = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{label}\"";
        return $"<svg class=\"{style}\" viewBox=\"0 0 {F(width)} {F(height)}\" preserveAspectRatio=\"none\" {role}>"
            + $"{parts}</svg>";
    }

    private static string Rect(string style, double x, double y, double width, double height, string? title) =>
        $"<rect class=\"{style}\" x=\"{F(x)}\" y=\"{F(y)}\" width=\"{F(width)}\" height=\"{F(height)}\">"
        + $"{(title is null ? "" : $"<title>{title}</title>")}</rect>";

    private static string F(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
