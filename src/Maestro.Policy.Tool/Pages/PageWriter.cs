using System.Text;

namespace Maestro.Policy.Tool.Pages;

/// <summary>Writes a page: one file, no network, no script; the same content is the same page.</summary>
/// <param name="title">Its title, safe on a page.</param>
internal sealed class PageWriter(string title)
{
    private readonly StringBuilder _body = new();

    /// <summary>Adds a line of HTML.</summary>
    public void Line(string html) => _body.Append(html).Append('\n');

    /// <summary>Adds a line of soft text.</summary>
    public void Note(string html) => Line($"<p class=\"note\">{html}</p>");

    /// <summary>Adds figures beside each other; their values are safe on a page.</summary>
    public void Tiles(params ReadOnlySpan<(string Name, string Value)> tiles)
    {
        Line("<dl class=\"tiles\">");
        foreach ((string name, string value) in tiles)
        {
            Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }

        Line("</dl>");
    }

    /// <summary>Begins a section.</summary>
    public void Begin(string heading) => Line($"<section><h2>{heading}</h2>");

    /// <summary>Ends a section.</summary>
    public void End() => Line("</section>");

    /// <summary>Adds a number beside the largest one; nothing where it is 0.</summary>
    /// <param name="name">What it is, safe on a page.</param>
    /// <param name="count">The number.</param>
    /// <param name="most">The largest.</param>
    /// <param name="whole">What it is a share of.</param>
    public void Bar(string name, long count, long most, long whole)
    {
        if (count > 0)
        {
            Line($"<div class=\"bar\"><span>{name}</span><span class=\"n\">{ShownText.Count(count)} · "
                + $"{ShownText.Share(count, whole)}</span>{PageCharts.Bar(count, most)}</div>");
        }
    }

    /// <summary>Adds how parts share a whole: as a chart, and as a table.</summary>
    /// <param name="heads">What the parts are, and what is counted.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="apart">Further rows of the table, which are no parts; their styles don't count.</param>
    public void Shares((string What, string Counted) heads, IReadOnlyList<ChartPart> parts, params ChartPart[] apart)
    {
        long whole = parts.Sum(static part => part.Count);
        Line(PageCharts.Stack($"{heads.Counted} by {heads.What}", parts));
        Line($"<table><thead><tr><th>{heads.What}</th><th class=\"n\">{heads.Counted}</th>"
            + "<th class=\"n\">Share</th></tr></thead><tbody>");
        foreach (ChartPart part in parts)
        {
            Row($"<i class=\"{part.Style}\"></i>{part.Name}", part.Count, whole);
        }

        foreach (ChartPart part in apart)
        {
            Row(part.Name, part.Count, whole);
        }

        Line("</tbody></table>");
    }

    /// <summary>The page.</summary>
    public string Text() =>
        "<!DOCTYPE html>\n"
        + "<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + $"<meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\n"
        + $"<style>{PageStyle.Css}</style></head><body><main>\n"
        + $"<h1>{title}</h1>\n{_body}</main></body></html>\n";

    private void Row(string name, long count, long whole) => Line(
        $"<tr><td>{name}</td><td class=\"n\">{ShownText.Count(count)}</td>"
        + $"<td class=\"n\">{ShownText.Share(count, whole)}</td></tr>");
}
