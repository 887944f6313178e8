using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

/// <summary>What happens to a log while it is followed. Each step happens while the tool waits.</summary>
public sealed class FollowTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task RowsThatFollow_AreShown()
    {
        Write(LogText.Rows(0, 12));

        ToolRun run = await Follow(() => Append(LogText.Rows(12, 2)), () => { }, () => Append(LogText.Rows(14, 1)));

        Assert.Equal((LogText.Rows(2, 13), ""), (run.Output, run.Error));
    }

    [Fact]
    public async Task LineThatIsBeingWritten_IsWaitedFor()
    {
        string row = LogText.Rows(0, 1);
        Write(row + row[..20]);

        ToolRun run = await Follow(
            () => Append(row[20..50]), () => Append(row[50..^1]), () => Append("\r"), () => Append("\n" + row[..3]));

        Assert.Equal((row + row, ""), (run.Output, run.Error));
    }

    [Fact]
    public async Task CharacterThatIsBeingWritten_IsWaitedFor()
    {
        byte[] row = System.Text.Encoding.UTF8.GetBytes("{\"run_id\":\"承認\"}\n");
        Write("");

        ToolRun run = await Follow([.. row.Select(each => (Action)(() => Append([each])))]);

        Assert.Equal(("{\"run_id\":\"承認\"}\n", ""), (run.Output, run.Error));
    }

    [Fact]
    public async Task LogThatIsRenamed_IsReadToItsEndBeforeTheNewOne()
    {
        Write(LogText.Rows(0, 1));

        ToolRun run = await Follow(
            () => Append(LogText.Rows(1, 1)),
            () =>
            {
                Append(LogText.Rows(2, 1));
                Rename();
                Write(LogText.Rows(3, 1));
            },
            () => Append(LogText.Rows(4, 1)),
            () => Append(LogText.Rows(5, 1)),
            () => { });

        Assert.Equal(LogText.Rows(0, 6), run.Output);
        Assert.Equal("maestro: the log begins anew.", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task LogThatIsRenamed_MayBeMissedForAWhile()
    {
        Write(LogText.Rows(0, 1));

        ToolRun run = await Follow(
            Rename,
            () => File.AppendAllText(_folder["log.1"], LogText.Rows(1, 1)),
            () => { },
            () => Write(""),
            () => Append(LogText.Rows(2, 1)),
            () => { });

        Assert.Equal(LogText.Rows(0, 3), run.Output);
    }

    [Fact]
    public async Task LogThatIsRenamedTwiceAtOnce_GoesOnWithTheLastOne()
    {
        Write(LogText.Rows(0, 1));

        ToolRun run = await Follow(
            () =>
            {
                Rename();
                Write(LogText.Rows(1, 1));
                File.Delete(_folder["log"]);
                Write(LogText.Rows(2, 1));
            },
            () => { },
            () => { });

        Assert.Equal(LogText.Rows(0, 1) + LogText.Rows(2, 1), run.Output);
    }

    [Fact]
    public async Task EmptyLogThatIsRenamed_IsReadToItsEndBeforeTheNewOne()
    {
        Write("");

        ToolRun run = await Follow(
            () =>
            {
                Append(LogText.Rows(0, 1));
                Rename();
                Write(LogText.Rows(1, 1));
            },
            () => { },
            () => { },
            () => { });

        Assert.Equal(LogText.Rows(0, 2), run.Output);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task LogThatIsCutOff_BeginsAnew(int rows)
    {
        Write(LogText.Rows(0, 3));

        // Over the same file, which is shorter, as long, or longer than what was read of it.
        ToolRun run = await Follow(
            () => Write(LogText.Rows(3, rows)), () => { }, () => Append(LogText.Rows(3 + rows, 1)), () => { });

        Assert.Equal(LogText.Rows(0, 4 + rows), run.Output);
    }

    [Fact]
    public async Task TornLineOfALogThatBeginsAnew_IsTold()
    {
        Write(LogText.Rows(0, 1) + "{\"torn");

        ToolRun run = await Follow(() => Write(LogText.Rows(1, 1)), () => { });

        Assert.Equal(LogText.Rows(0, 2), run.Output);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith("log: a line is no row: not_json (", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineThatIsNoRow_IsToldAndPassedOver()
    {
        Write("");

        ToolRun run = await Follow(
            () => Append("nope\n" + LogText.Rows(0, 1)),
            () => Append(new string('x', 2 << 20) + "\n" + LogText.Rows(1, 1)),
            () => { });

        Assert.Equal(LogText.Rows(0, 2), run.Output);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Fact]
    public async Task LogOfManyRows_IsFollowedFromItsEnd()
    {
        Write(LogText.Rows(0, 5000));

        ToolRun run = await Follow(() => Append(LogText.Rows(5000, 3000)), () => { });

        Assert.Equal(LogText.Rows(4990, 3010), run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ToolRun> Follow(params Action[] steps)
    {
        using CancellationTokenSource interrupt = new();
        ToolRun run = await ToolRun.With(
            _folder,
            new MemoryStream(),
            ["audit", "tail", "-f", "log", "--json"],
            time: new ScriptedTime([.. steps, interrupt.Cancel]),
            cancellationToken: interrupt.Token);

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        return run;
    }

    private void Write(string text) => File.WriteAllText(_folder["log"], text);

    private void Append(string text) => File.AppendAllText(_folder["log"], text);

    private void Append(byte[] bytes) => File.AppendAllBytes(_folder["log"], bytes);

    private void Rename() => File.Move(_folder["log"], _folder["log.1"]);
}
