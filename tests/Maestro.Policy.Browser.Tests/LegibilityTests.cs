namespace Maestro.Policy.Browser.Tests;

/// <summary>The questions to a page find what is wrong with one.</summary>
public sealed class LegibilityTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string BadPage = """
        <!DOCTYPE html><html><body style="background: #fff; color: #000">
        <p style="color: #ccc">faint</p><p style="font-size: 9px">small</p><p>fine</p>
        <div style="width: 700px">wide</div><svg width="2" height="2"></svg><svg width="50" height="50"></svg>
        <img src="missing.png"></body></html>
        """;

    [Fact]
    public async Task BadPage_IsFoundOut()
    {
        using ToolPage page = new();
        await File.WriteAllTextAsync(page.File, BadPage);
        await using OpenPage open = await browser.Open(page.File, Reader.All[1]);

        Assert.True(await open.Ask<int>(Legibility.Overflow) > 300);
        Assert.Contains("wide", Assert.Single(await open.Ask<string[]>(Legibility.Outside)), StringComparison.Ordinal);
        Assert.Equal(
            ["faint", "small"],
            (await open.Ask<string[]>(Legibility.Faint)).Select(static text => text.Split(':')[0]));
        Assert.Single(await open.Ask<string[]>(Legibility.Blank));
        Assert.True(await open.Ask<double>(Legibility.Background) > 0.9);
        Assert.Equal(2, open.Requests.Count);
        Assert.NotEmpty(open.Complaints);
    }
}
