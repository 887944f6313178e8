using Maestro.Policy.Tool.Audit;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class ParallelVerificationTests
{
    [Fact]
    public async Task ManyLogs_AreAnsweredInTheirOrder()
    {
        using TempFolder folder = new();
        string[] files =
            [.. Enumerable.Range(0, 60).Select(i => folder.Write($"{i}.jsonl", SignedRows.Log(i % 7 * 20)))];

        ToolRun run = await ToolRun.Of(folder, ["audit", "verify", .. files, "--json", "--key-env", "AUDIT_KEY"]);

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Equal(
            files.Select(static (file, i) => $"{file} {i % 7 * 20}"),
            run.Json.EnumerateArray().Select(static file => $"{file.GetProperty("file")} {file.GetProperty("rows")}"));
    }

    [Fact]
    public async Task LogsThatFinishInAnyOrder_AreAnsweredInTheirOwn()
    {
        VerifiedFile[] found = await ParallelVerification.RunAsync(
            [.. Enumerable.Range(0, 500).Select(static i => $"{i}")],
            static file => [new(file, Found: null, Problem: file)],
            default);

        Assert.Equal(Enumerable.Range(0, 500).Select(static i => $"{i}"), found.Select(static file => file.Path));
    }

    [Fact]
    public async Task SeveralThingsThatGoWrong_AreToldByTheFirstLog()
    {
        FormatException thrown = await Assert.ThrowsAsync<FormatException>(() => ParallelVerification.RunAsync(
            ["0", "1", "2", "3"],
            static file => file is "1" or "3" ? throw new FormatException(file) : [new(file, Found: null, "no")],
            default));

        Assert.Equal("1", thrown.Message);
    }

    [Fact]
    public async Task Interrupt_EndsWith130()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1));

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["audit", "verify", "log.jsonl", "--key-env", "AUDIT_KEY"],
            cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(VerifyProgress.Long, true)]
    public async Task Progress_IsShownOnATerminalWhereThereIsMuchToDo(long blanks, bool isShown)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(2) + new string('\n', (int)blanks));
        DrawnTerminal terminal = new();

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["audit", "verify", "log.jsonl", "gone.jsonl", "--json", "--key-env", "AUDIT_KEY"],
            terminal: terminal);

        Assert.Equal(2, run.Json[0].GetProperty("rows").GetInt32());
        Assert.Equal(isShown, terminal.Text.Contains("100%", StringComparison.Ordinal));
        Assert.Equal(isShown, terminal.Text.Length > 0);
    }
}
