using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise;

/// <summary>Sessions with the workers that come along, as real processes.</summary>
public sealed class SuperviseSessionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WorkersThatComeAlong_Finish()
    {
        DrawnTerminal terminal = new(width: 160);

        ToolRun run = await SessionRun.Of(_folder, terminal, "", "supervise", "build it");

        Assert.True(run.ExitCode == ExitCodes.Success, run.Shown);
        Assert.Contains("finished: session ", run.Output, StringComparison.Ordinal);
        foreach (string worker in (string[])["gemini", "claude", "codex"])
        {
            Assert.Contains(worker, terminal.Text, StringComparison.Ordinal);
            string stream = Assert.Single(
                Directory.EnumerateFiles(_folder["maestro-sessions"], worker + ".jsonl", SearchOption.AllDirectories));
            Assert.NotEmpty(File.ReadAllLines(stream));
        }

        await AssertLogAsync("maestro-sessions");
    }

    [Theory]
    [InlineData("c\nc\nc\n", ExitCodes.Success)]
    [InlineData("s\ns\ns\n", ExitCodes.Stop)]
    [InlineData("yes\nCONTINUE\n", ExitCodes.Hitl)]
    [InlineData("", ExitCodes.Hitl)]
    public async Task Concerns_AreForAHuman(string typed, int exitCode)
    {
        Write("concerns");

        ToolRun run = await Run(typed);

        Assert.True(exitCode == run.ExitCode, run.Shown);
        Assert.Contains("REVIEW_CONCERNS", run.Error, StringComparison.Ordinal);
        await AssertLogAsync("ws");
    }

    [Fact]
    public async Task SessionThatWaits_IsResumedAndAsksAgain()
    {
        Write("concerns");
        Assert.Equal(ExitCodes.Hitl, (await Run("")).ExitCode);

        ToolRun resumed = await Run("c\nc\nc\n", "--resume");

        Assert.True(resumed.ExitCode == ExitCodes.Success, resumed.Shown);
        await AssertLogAsync("ws");
    }

    [Fact]
    public async Task SessionThatIsOver_IsNotResumed()
    {
        Write("approved");
        Assert.Equal(ExitCodes.Success, (await Run("")).ExitCode);

        ToolRun resumed = await Run("", "--resume");

        Assert.Equal((ExitCodes.Usage, ""), (resumed.ExitCode, resumed.Output));
    }

    [Fact]
    public async Task StopThatIsTyped_StopsForGood()
    {
        Write("approved");

        ToolRun run = await Run("stop\n");

        Assert.True(run.ExitCode == ExitCodes.Stop, run.Shown);
        Assert.Contains("stopped: session ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--resume", "x")]
    [InlineData("--target", "missing", "x")]
    [InlineData("--config", "missing", "x")]
    public async Task SessionThatCannotBegin_IsAUsageError(params string[] args)
    {
        ToolRun run = await SessionRun.Of(_folder, null, "", ["supervise", "--workspace", "ws", .. args]);

        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Output));
        Assert.Single(run.ErrorLines);
    }

    private void Write(string verdict)
    {
        JsonArray workers = [];
        foreach (string name in (string[])["gemini", "claude", "codex"])
        {
            JsonArray program = [.. SessionRun.Itself, "scripted-worker", name, "--verdict", verdict];
            workers.Add(new JsonObject { ["name"] = name, ["role"] = name, ["program"] = program });
        }

        _folder.Write("setup.json", new JsonObject { ["workers"] = workers }.ToJsonString());
    }

    private Task<ToolRun> Run(string typed, params string[] more) => SessionRun.Of(
        _folder, null, typed, ["supervise", "--workspace", "ws", "--config", "setup.json", .. more, "build it"]);

    private async Task AssertLogAsync(string workspace)
    {
        string log = Assert.Single(
            Directory.EnumerateFiles(_folder[workspace], "audit.jsonl", SearchOption.AllDirectories));
        ToolRun verified = await ToolRun.Of(_folder, "audit", "verify", log, "--demo-key");
        Assert.True(verified.ExitCode == ExitCodes.Success, verified.Shown);
        Assert.All(File.ReadAllLines(log), static row => JsonElement.Parse(row));
    }
}
