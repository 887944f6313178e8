using System.Text;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tables;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

/// <summary>A row says what it says, and does nothing to whoever reads it.</summary>
public sealed class HostileRowTests
{
    private const string Steering = "\u001b[2J\u009b31m\u202e\u2028\u2066\u0007\u007f\r\n\t\u200b";

    private static readonly string Hostile =
        LogText.Row($"run{Steering}", $"RUN{Steering}", $"layer{Steering}", $"reason{Steering}", $"ts{Steering}")
        + "{\"decision\":\"STOPPED\",\"run_id\":\"a\u009b2Jb\u202ec\u007f\"\r,\t\"sealed\" : true}\n"
        + "{\"log_event\":\"\\u001b[2J\",\"run_id\":\"\\ud83d\\ude91\"}\n"
        + "\u001b[2J\u009b2J no row\n";

    [Theory]
    [InlineData("show", null)]
    [InlineData("show", 80)]
    [InlineData("show", 20)]
    [InlineData("show", 1)]
    [InlineData("tail", null)]
    [InlineData("tail", 40)]
    [InlineData("stats", null)]
    [InlineData("stats", 80)]
    public async Task Table_HoldsNothingThatSteers(string command, int? width)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Hostile);

        ToolRun run = await Run(folder, width, "audit", command, "log.jsonl");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.DoesNotContain(
            (run.Output + run.Error).EnumerateRunes(), static rune => rune.Value != '\n' && OneLine.Steers(rune));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("tail")]
    public async Task JsonOnATerminal_SaysTheSameAndHoldsNothingThatSteers(string command)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Hostile);

        ToolRun run = await Run(folder, 80, "audit", command, "log.jsonl", "--json");

        Assert.DoesNotContain(run.Output.EnumerateRunes(), static rune => rune.Value != '\n' && OneLine.Steers(rune));
        Assert.Equal(
            Hostile.Split('\n').Take(3).Select(static line => Values(line)), run.OutputLines.Select(Values));
    }

    [Fact]
    public async Task JsonInAPipe_IsWhatStandsInTheFile()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Hostile);

        ToolRun run = await Run(folder, null, "audit", "show", "log.jsonl", "--json");

        Assert.Equal(Hostile[..(Hostile.IndexOf("\u001b[2J\u009b", StringComparison.Ordinal))], run.Output);
    }

    [Fact]
    public async Task WordsThatAreNoVerdicts_DoNotLookLikeOne()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Row("R", "RUN ") + LogText.Row("R", "RUN"));

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "log.jsonl");

        Assert.Contains("  \"RUN \"  ", run.OutputLines[1], StringComparison.Ordinal);
        Assert.Contains("  RUN  ", run.OutputLines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("tail")]
    [InlineData("stats")]
    public async Task HugeLine_IsPassedOver(string command)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", $"{{\"a\":\"{new string('a', 3 << 20)}\"}}\n" + LogText.Row("after"));

        ToolRun run = await ToolRun.Of(folder, "audit", command, "log.jsonl");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Contains("more than 1048576 bytes", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("intake_gate", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "")]
    [InlineData("show", "\ufeff")]
    [InlineData("tail", "")]
    [InlineData("tail", "\n\r\n")]
    [InlineData("stats", "\r\n")]
    public async Task NothingInIt_IsNoFault(string command, string log)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", log);

        ToolRun run = await ToolRun.Of(folder, "audit", command, "log.jsonl");

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("tail")]
    public async Task MarkAndCarriageReturns_AreNoPartOfARow(string command)
    {
        using TempFolder folder = new();
        string row = LogText.Row("R").TrimEnd();
        folder.Write("log.jsonl", $"\ufeff{row}\r\n{row}\r\n");

        ToolRun run = await ToolRun.Of(folder, "audit", command, "log.jsonl", "--json");

        Assert.Equal((ExitCodes.Success, $"{row}\n{row}\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(33)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Table_FitsTheTerminal(int width)
    {
        using TempFolder folder = new();
        folder.Write(
            "log.jsonl",
            string.Concat(Enumerable.Repeat(
                LogText.Row(new string('東', 90), "RUN", "l" + new string('\u0301', 50), "🚑🚑🚑🚑🚑🚑🚑"), 150)));

        ToolRun run = await Run(folder, width, "audit", "show", "log.jsonl");

        Assert.Equal(151, run.OutputLines.Length);
        Assert.All(run.OutputLines, line => Assert.InRange(CellText.Width(line), 1, width));
    }

    private static Task<ToolRun> Run(TempFolder folder, int? width, params string[] args) =>
        ToolRun.With(
            folder,
            new MemoryStream(),
            args,
            outputTerminal: width is null ? null : new DrawnTerminal(width));

    private static string Values(string line)
    {
        using JsonDocument row = JsonDocument.Parse(Encoding.UTF8.GetBytes(line));
        return string.Join('|', row.RootElement.EnumerateObject().Select(static m => $"{m.Name}={m.Value}"));
    }
}
