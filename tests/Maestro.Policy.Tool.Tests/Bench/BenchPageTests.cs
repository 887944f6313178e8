using System.Xml.Linq;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Bench;

public sealed class BenchPageTests
{
    [Fact]
    public async Task Page_NeedsNothingElseAndIsWellFormed()
    {
        string page = await PageOf("[]", "--profile", "baseline", "--profile", "stress");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", Parsed(page).Element("body")!.ToString(), StringComparison.Ordinal);
        Assert.Contains("<dt>Seed</dt><dd>42</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>stress</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextFromOutside_DoesNothing()
    {
        string page = await PageOf(
            """
            {"name": "<b>&amp;</b>", "prompt": "excel <img src=x onerror=alert(1)> \u202e \" '", "runs": 1, "seed": 0,
             "p_continue": 1, "require": []}
            """,
            "--profile", "mine.json");

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.Contains("<b>&amp;</b>", Parsed(page).Value, StringComparison.Ordinal);
    }

    private static async Task<string> PageOf(string profiles, params string[] args)
    {
        using TempFolder folder = new();
        folder.Write("mine.json", profiles);
        ToolRun run = await ToolRun.Of(folder, ["bench", "--report", "page.html", .. args]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return await File.ReadAllTextAsync(folder["page.html"]);
    }

    private static XElement Parsed(string page) =>
        XElement.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..]
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("'unsafe-inline'\">", "'unsafe-inline'\"/>", StringComparison.Ordinal)
            .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
            .Replace("light dark\">", "light dark\"/>", StringComparison.Ordinal));
}
