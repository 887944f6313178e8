namespace Maestro.Policy.Browser.Tests;

public sealed class PageTests(Chromium browser) : IClassFixture<Chromium>
{
    [Fact]
    public async Task StatsOfALog_AreReadableForEveryone()
    {
        using ToolPage page = new();
        await page.Run("gate", "--prompt", "Write a summary", "--run-id", "R1", "--log", "log.jsonl");
        await page.Run("gate", "--prompt", "Delete all files", "--run-id", "R2", "--log", "log.jsonl");
        await page.Run("audit", "stats", "log.jsonl", "--html", "page.html");

        await AssertReadable(page, "stats");
    }

    [Fact]
    public async Task ReportOfASimulation_IsReadableForEveryone()
    {
        using ToolPage page = new();
        await page.Run(
            "simulate", "emergency", "--runs", "2000", "--seed", "42", "--fabricate-rate", "0.1",
            "--report", "page.html");

        await AssertReadable(page, "emergency");
    }

    [Fact]
    public async Task ReportOfBenchmarks_IsReadableForEveryone()
    {
        using ToolPage page = new();
        await page.Run("bench", "--require", "seal,pii,crash", "--report", "page.html");

        await AssertReadable(page, "bench");
    }

    private async Task AssertReadable(ToolPage page, string name)
    {
        Assert.True(File.Exists(page.File), "The tool wrote no page.");
        foreach (Reader reader in Reader.All)
        {
            await using OpenPage open = await browser.Open(page.File, reader);
            await open.Picture($"{name} {reader.Name}");

            Assert.Equal(0, await open.Ask<int>(Legibility.Overflow));
            Assert.Empty(await open.Ask<string[]>(Legibility.Outside));
            Assert.Empty(await open.Ask<string[]>(Legibility.Faint));
            Assert.Empty(await open.Ask<string[]>(Legibility.Blank));
            Assert.Equal(reader.IsDark, await open.Ask<double>(Legibility.Background) < 0.2);
            Assert.Equal([new Uri(page.File).AbsoluteUri], open.Requests);
            Assert.Empty(open.Complaints);
        }
    }
}
