using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Pages;

/// <summary>Draws charts. What is written stands beside them, since a chart that is stretched would stretch text as
/// well.</summary>
internal static class PageCharts
{
    private const string None = "<p class=\"note\">None.</p>";
    private const double Full = 100;
    private const double Step = 10;
    private const double Thick = 8;

    /// <summary>How parts share a whole.</summary>
    public static string Stack(string label, IReadOnlyList<ChartPart> parts)
    {
        long whole = parts.Sum(static part => part.Count);
        StringBuilder drawn = new();
        double at = 0;
        foreach (ChartPart part in parts.Where(static part => part.Count > 0))
        {
            double width = Full * ShownText.Ratio(part.Count, whole);
            drawn.Append(Rect(part.Style, at, 0, width, Step, $"{part.Name}: {ShownText.Count(part.Count)}"));
            at += width;
        }

        return Chart("stack", Full, Step, label, drawn);
    }

    /// <summary>A number beside the largest one.</summary>
    public static string Bar(long count, long most)
    {
        StringBuilder bar = new();
        bar.Append(Rect("back", 0, 0, Full, Step, title: null));
        bar.Append(Rect("all", 0, 0, Full * ShownText.Ratio(count, most), Step, title: null));
        return Chart("", Full, Step, label: null, bar);
    }

    /// <summary>Columns beside each other.</summary>
    public static string Columns(string label, IReadOnlyList<ChartColumn> columns)
    {
        long most = columns.Select(static column => column.Count).DefaultIfEmpty().Max();
        StringBuilder drawn = new();
        for (int i = 0; i < columns.Count; i++)
        {
            double top = Full;
            foreach (ChartPart part in columns[i].Parts.Where(static part => part.Count > 0))
            {
                double height = Full * ShownText.Ratio(part.Count, most);
                top -= height;
                string title = $"{columns[i].Name} {part.Name}".TrimEnd() + $": {ShownText.Count(part.Count)}";
                drawn.Append(Rect(part.Style, Left(i), top, Thick, height, title));
            }
        }

        return columns.Count == 0 ? None
            : Chart("columns", Step * columns.Count, Full, label, drawn)
                + Axis(columns[0].Name, $"at most {ShownText.Count(most)}", columns[^1].Name);
    }

    /// <summary>A curve from the left to the right, with the band that it stands for.</summary>
    /// <param name="label">What it is.</param>
    /// <param name="points">Its points.</param>
    /// <param name="axis">What its ends and its height stand for, safe on a page.</param>
    public static string Curve(
        string label, IReadOnlyList<CurvePoint> points, (string Left, string Height, string Right) axis)
    {
        if (points.Count == 0)
        {
            return None;
        }

        // A single point is a line across.
        CurvePoint[] drawn = points.Count == 1 ? [points[0], points[0]] : [.. points];
        double step = Full / (drawn.Length - 1);
        IEnumerable<string> band = drawn.Select((point, i) => At(i * step, point.Most))
            .Concat(drawn.Select((point, i) => At(i * step, point.Least)).Reverse());
        StringBuilder parts = new();
        parts.Append($"<polygon class=\"band\" points=\"{string.Join(' ', band)}\"/>");
        parts.Append("<polyline class=\"line\" points=\"")
            .AppendJoin(' ', drawn.Select((point, i) => At(i * step, point.Mean)))
            .Append("\"/>");
        return Chart("columns", Full, Full, label, parts) + Axis(axis.Left, axis.Height, axis.Right);
    }

    private static string At(double x, double share) => $"{F(x)},{F(Full * (1 - share))}";

    private static string Axis(string left, string middle, string right) =>
        $"<div class=\"axis\"><span>{left}</span><span>{middle}</span><span>{right}</span></div>";

    private static double Left(int column) => (Step * column) + ((Step - Thick) / 2);

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
