using System.Text.RegularExpressions;
using System.Xml.Linq;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed partial class StatsPageTests
{
    [Fact]
    public async Task Page_NeedsNothingElse()
    {
        string page = await PageOf(LogText.Rows(0, 3));

        Assert.DoesNotMatch(Outside(), page);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"onload='x'&amp;", "&quot;onload=&#x27;x&#x27;&amp;amp;")]
    [InlineData("</style></svg><img src=x>", "&lt;/style&gt;&lt;/svg&gt;&lt;img src=x&gt;")]
    [InlineData("\u202eabc\u0000\u001b", "\\u{202e}abc\\u{0}\\u{1b}")]
    [InlineData("承認🚑", "承認&#x1F691;")]
    public async Task TextFromOutside_IsShownAndDoesNothing(string text, string expected)
    {
        string page = await PageOf(LogText.Row("R", text, text, text, text));

        Assert.Equal(2, page.Split(expected).Length - 1);
        Assert.DoesNotMatch(Outside(), page);
        _ = Parsed(page);
    }

    [Fact]
    public async Task Charts_AreWellFormedAndAddUp()
    {
        string page = await PageOf(
            LogText.Rows(0, 1) + LogText.Row("S", "STOPPED") + LogText.Row("H", "PAUSE_FOR_HITL")
            + LogText.Row("O", "CONTINUE", ts: "2026-03-22T00:00:00Z"));

        XElement stack = Parsed(page).Descendants("svg")
            .First(static svg => (string?)svg.Attribute("class") == "stack");
        Assert.Equal(
            ["RUN: 1", "PAUSE_FOR_HITL: 1", "STOPPED: 1", "no verdict: 1"],
            stack.Elements("rect").Select(static rect => rect.Value));
        Assert.Equal(100, stack.Elements("rect").Sum(static rect => (double)rect.Attribute("width")!));
        Assert.Contains("2026-03-22 no verdict: 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameRows_GiveTheSamePage() =>
        Assert.Equal(await PageOf(LogText.Rows(0, 20)), await PageOf(LogText.Rows(0, 20)));

    [Fact]
    public async Task ManyDaysAndKeys_AreCutShort()
    {
        string page = await PageOf(string.Concat(Enumerable.Range(0, 400).Select(static i => LogText.Row(
            "R", layer: $"layer_{i}", ts: LogText.Day(2025, i)))));

        Assert.Contains("the last 90 of 400", page, StringComparison.Ordinal);
        Assert.Contains("<em>others</em></span><span class=\"n\">370 ", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 100_000);
    }

    [Theory]
    [InlineData("log.jsonl")]
    [InlineData("./log.jsonl")]
    [InlineData("link.jsonl")]
    [InlineData("missing/page.html")]
    [InlineData(".")]
    [InlineData("")]
    public async Task PageThatCannotBeWritten_IsAUsageErrorAndTheLogStays(string page)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Rows(0, 1));
        File.CreateSymbolicLink(folder["link.jsonl"], folder["log.jsonl"]);

        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--json", "--html", page);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
        Assert.Equal(LogText.Rows(0, 1), File.ReadAllText(folder["log.jsonl"]));
    }

    private static async Task<string> PageOf(string log)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", log);
        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--html", "page.html");

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        return File.ReadAllText(folder["page.html"]);
    }

    // The page is XML but for the elements that HTML doesn't end.
    private static XElement Parsed(string page) =>
        XElement.Parse(Unended().Replace(page["<!DOCTYPE html>".Length..], "$0</meta>"));

    [GeneratedRegex(
        @"<script|<img|<link|<iframe|\bon\w+=""|src=""|href=|url\(|https?:|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex("<meta[^>]*>")]
    private static partial Regex Unended();
}
