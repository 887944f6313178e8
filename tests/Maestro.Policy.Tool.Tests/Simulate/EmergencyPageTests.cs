using System.Globalization;
using System.Xml.Linq;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Simulate;

public sealed class EmergencyPageTests
{
    [Fact]
    public async Task Page_NeedsNothingElseAndIsWellFormed()
    {
        string page = await PageOf("--runs", "300", "--seed", "9", "--fabricate-rate", "0.3");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", Parsed(page).Element("body")!.ToString(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Seed</dt><dd>9</dd>", page, StringComparison.Ordinal);
        Assert.Contains("maestro-emergency", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curve_StaysInItsChart()
    {
        string page = await PageOf("--runs", "300", "--seed", "9", "--fabricate-rate", "0.3");
        string[] points = [.. Parsed(page).Descendants()
            .Where(static part => part.Name.LocalName is "polygon" or "polyline")
            .SelectMany(static part => part.Attribute("points")!.Value.Split(' '))];

        Assert.Equal(900, points.Length);
        Assert.All(points.SelectMany(static point => point.Split(',')), static number =>
            Assert.InRange(double.Parse(number, CultureInfo.InvariantCulture), 0, 100));
    }

    [Theory]
    [InlineData("--runs", "1")]
    [InlineData("--runs", "1", "--fabricate")]
    [InlineData("--runs", "50", "--fabricate", "--queue-max-items", "0")]
    public async Task LittleToShow_IsAPageAllTheSame(params string[] args) => _ = Parsed(await PageOf(args));

    [Fact]
    public async Task SameSeed_GivesTheSamePage() =>
        Assert.Equal(
            await PageOf("--runs", "300", "--seed", "9", "--fabricate-rate", "0.3"),
            await PageOf("--runs", "300", "--seed", "9", "--fabricate-rate", "0.3"));

    private static async Task<string> PageOf(params string[] args)
    {
        using TempFolder folder = new();
        ToolRun run = await ToolRun.Of(folder, ["simulate", "emergency", "--report", "page.html", .. args]);
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
