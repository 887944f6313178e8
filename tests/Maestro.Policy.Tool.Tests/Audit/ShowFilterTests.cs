using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class ShowFilterTests
{
    [Theory]
    [InlineData("1 2 3 4 5")]
    [InlineData("1 2", "--run", "A")]
    [InlineData("1 2 3", "--run", "A", "--run=B")]
    [InlineData("2", "--run", "A", "--layer", "acc_gate")]
    [InlineData("3 4", "--layer", "pattern_gate")]
    [InlineData("1 3", "--verdict", "RUN", "--verdict", "PAUSE_FOR_HITL")]
    [InlineData("2", "--reason", "AUTH_EXPIRED", "--reason", "auth_expired")]
    [InlineData("", "--run", "A", "--run", "B", "--reason", "REL")]
    [InlineData("2 3 5", "--since", "2026-03-21")]
    [InlineData("2 3", "--since", "2026-03-21", "--until", "2026-03-22")]
    [InlineData("1", "--until", "2026-03-21T12:00+09:00")]
    [InlineData("2 3 5", "--since", "2026-03-21T12:00:00.0+09:00")]
    [InlineData("1 2 3", "--limit", "3")]
    [InlineData("3", "--since=2026-03-21T03:00:01Z", "--limit=1")]
    public async Task Filters_AreCombined(string expected, params string[] filter)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Mixed);

        ToolRun table = await ToolRun.Of(folder, ["audit", "show", "log.jsonl", .. filter]);
        ToolRun json = await ToolRun.Of(folder, ["audit", "show", .. filter, "--json", "log.jsonl"]);

        Assert.Equal((ExitCodes.Success, ExitCodes.Success), (table.ExitCode, json.ExitCode));
        string[] lines = LogText.Mixed.Split('\n');
        string[] shown =
            [.. json.OutputLines.Select(row => $"{Array.IndexOf(lines, row) + 1}")];
        Assert.Equal(expected, string.Join(' ', shown));
        Assert.Equal(shown, table.OutputLines.Skip(1).Select(static line => line[..4].Trim()));
    }

    [Theory]
    [InlineData("--verdict", "run")]
    [InlineData("--verdict", "STOP")]
    [InlineData("--since", "yesterday")]
    [InlineData("--until", "")]
    [InlineData("--until", "2026-02-30")]
    [InlineData("--limit", "0")]
    [InlineData("--limit", "-1")]
    [InlineData("--limit", "+1")]
    [InlineData("--limit", "99999999999")]
    [InlineData("--limit", "1", "--limit", "2")]
    [InlineData("--since", "2026-03-21", "--since", "2026-03-22")]
    [InlineData("--run")]
    [InlineData("--nope")]
    public async Task FilterThatIsNone_IsAUsageError(params string[] filter)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Mixed);

        ToolRun run = await ToolRun.Of(folder, ["audit", "show", "log.jsonl", .. filter]);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task FilterThatLooksLikeAnOption_IsAValue()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Row("--json") + LogText.Row("x"));

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--run", "--json");

        Assert.Equal(2, run.OutputLines.Length);
    }
}
