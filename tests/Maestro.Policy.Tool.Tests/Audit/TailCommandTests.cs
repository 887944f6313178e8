using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class TailCommandTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(3, "--lines", "3")]
    [InlineData(0, "--lines=0")]
    [InlineData(30, "--lines", "1000")]
    public async Task LastRows_AreShown(int expected, params string[] options)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Rows(0, 30));

        ToolRun run = await ToolRun.Of(folder, ["audit", "tail", "log.jsonl", "--json", .. options]);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(LogText.Rows(30 - expected, expected), run.Output);
    }

    [Fact]
    public async Task LastRows_AreFoundAcrossBlocksAndBlankLines()
    {
        using TempFolder folder = new();
        string wide = LogText.Row(new string('x', 100_000));
        folder.Write("log.jsonl", LogText.Rows(0, 5) + wide + "\r\n \n" + wide + "\n\n");

        ToolRun run = await ToolRun.Of(folder, "audit", "tail", "log.jsonl", "--json", "--lines", "3");

        Assert.Equal(LogText.Rows(4, 1) + wide + wide, run.Output);
    }

    [Fact]
    public async Task LinesThatAreNoRows_AreTold()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Rows(0, 2) + "[]\n" + LogText.Rows(2, 1)[..^10]);

        ToolRun run = await ToolRun.Of(folder, "audit", "tail", "log.jsonl", "--json");

        Assert.Equal((ExitCodes.Faults, LogText.Rows(0, 2)), (run.ExitCode, run.Output));
        Assert.Equal("log.jsonl: a line is no row: not_object", run.ErrorLines[0]);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Theory]
    [InlineData("gone.jsonl", ExitCodes.Unreadable)]
    [InlineData(".", ExitCodes.Unreadable)]
    [InlineData("", ExitCodes.Usage)]
    public async Task FileThatCannotBeRead_IsTold(string file, int exitCode)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "audit", "tail", "-f", file);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    [Theory]
    [InlineData("--lines", "-1")]
    [InlineData("--lines", "1000001")]
    [InlineData("--lines", "ten")]
    [InlineData("-f", "--follow")]
    [InlineData("other.jsonl")]
    public async Task OptionThatIsNone_IsAUsageError(params string[] options)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Rows(0, 1));

        ToolRun run = await ToolRun.Of(folder, ["audit", "tail", "log.jsonl", .. options]);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task TableOfALogThatIsFollowed_HasOneHead()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", "");
        using CancellationTokenSource interrupt = new();

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["audit", "tail", "-f", "log.jsonl"],
            time: new ScriptedTime(
                () => File.AppendAllText(folder["log.jsonl"], LogText.Rows(0, 1)),
                () => File.AppendAllText(folder["log.jsonl"], LogText.Rows(1, 2)),
                () => { },
                interrupt.Cancel),
            cancellationToken: interrupt.Token);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "time                      decision        layer         reason        run       detail",
                "2026-03-21T03:00:00.000Z  RUN             intake_gate   OK            R0",
                "2026-03-21T03:00:00.000Z  RUN             intake_gate   OK            R1",
                "2026-03-21T03:00:00.000Z  RUN             intake_gate   OK            R2",
            ],
            run.OutputLines);
    }
}
