using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Gate;

public sealed class PromptFileTests
{
    private static readonly byte[] Mixed =
    [
        0xEF, 0xBB, 0xBF, .. "hello\r\n"u8, .. "\n"u8, .. "my email\n"u8, .. "bad \xC3"u8, (byte)'\n', 0xFF, (byte)'\n',
        .. "a\0b\r\n"u8, .. "my secret"u8,
    ];

    [Fact]
    public async Task FileOfPrompts_IsJudgedLineByLine()
    {
        using TempFolder folder = new();
        folder.Write("p.txt", Mixed);

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompts", "p.txt", "--run-id", "B", "--log", "log");

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal("7 prompts: 3 RUN, 3 STOP, 1 HITL", run.OutputLines[0]);
        Assert.Contains(
            run.OutputLines,
            line => line.Contains("PROMPT_UNREADABLE", StringComparison.Ordinal) && line.Contains('2'));
        Assert.Equal(
            [
                "B#00001 RUN OK ", "B#00002 RUN OK ", @"B#00003 PAUSE_FOR_HITL HITL_PATTERN matched=\bemail\b",
                "B#00004 RUN OK ", "B#00005 STOPPED PROMPT_UNREADABLE line 5: not UTF-8 at byte 1",
                "B#00006 STOPPED PROMPT_UNREADABLE line 6: the character U+0000 at byte 2",
                @"B#00007 STOPPED STOP_PATTERN matched=\bsecret\b",
            ],
            folder.Lines("log").Select(Short));
        Assert.Contains(Hash([0xFF]), folder.Lines("log")[4], StringComparison.Ordinal);
        Assert.Contains(Hash("a\0b"u8), folder.Lines("log")[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInput_IsJudgedLikeAFile()
    {
        using TempFolder folder = new();
        folder.Write("p.txt", Mixed);
        string[] options = ["--run-id", "B", "--json"];

        ToolRun file = await ToolRun.Of(folder, ["gate", "--prompts", "p.txt", "--log", "file", .. options]);
        ToolRun input = await ToolRun.With(
            folder, new MemoryStream(Mixed), ["gate", "--prompts", "-", "--log", "input", .. options]);

        Assert.Equal(file.ExitCode, input.ExitCode);
        Assert.Equal(folder.Lines("file"), folder.Lines("input"));
        Assert.Equal("-", input.Json.GetProperty("file").GetString());
        Assert.Equal(file.Json.GetProperty("reasons").GetRawText(), input.Json.GetProperty("reasons").GetRawText());
    }

    [Theory]
    [InlineData("", ExitCodes.Stop, "STOPPED", 0)]
    [InlineData("a\nb\n", ExitCodes.Run, "RUN", 2)]
    [InlineData("email\nb\n", ExitCodes.Hitl, "PAUSE_FOR_HITL", 2)]
    [InlineData("email\nsecret\nb", ExitCodes.Stop, "STOPPED", 3)]
    public async Task StrictestAnswer_IsTheAnswer(string prompts, int exitCode, string decision, int count)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(folder, prompts, "gate", "--prompts", "-", "--run-id", "B", "--json");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(decision, run.Json.GetProperty("decision").GetString());
        Assert.Equal(count, run.Json.GetProperty("prompts").GetInt32());
        Assert.Equal(count, run.Json.GetProperty("decisions").EnumerateObject().Sum(member => member.Value.GetInt32()));
        Assert.Equal(count, run.Json.GetProperty("reasons").EnumerateObject().Sum(member => member.Value.GetInt32()));
    }

    [Fact]
    public async Task NoPrompts_AreSummedUpAndLetNothingRun()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(folder, "", "gate", "--prompts", "-", "--run-id", "B");

        Assert.Equal((ExitCodes.Stop, "0 prompts: 0 RUN, 0 STOP, 0 HITL\n"), (run.ExitCode, run.Output));
        Assert.Contains("no prompt", run.Error, StringComparison.Ordinal);
    }
    [Fact]
    public async Task LogThatCannotBeWritten_StopsEveryPromptAndIsToldOnce()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["log"]);

        ToolRun run = await ToolRun.With(
            folder, "a\nemail\nsecret\n", "gate", "--prompts", "-", "--run-id", "B", "--log", "log");

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Equal("3 prompts: 0 RUN, 3 STOP, 0 HITL", run.OutputLines[0]);
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task LogAsFileOfPrompts_IsRefused()
    {
        using TempFolder folder = new();
        folder.Write("log", "hello\n");

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompts", "log", "--log", "./log", "--run-id", "B");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Equal(["hello"], folder.Lines("log"));
    }

    [Fact]
    public async Task Interrupt_StopsBeforeTheNextPrompt()
    {
        using TempFolder folder = new();
        using CancellationTokenSource interrupt = new();

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream("a\nb\nc\n"u8.ToArray()),
            ["gate", "--prompts", "-", "--run-id", "B", "--log", "log", "--json"],
            () => new InterruptingGate(interrupt),
            cancellationToken: interrupt.Token);

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.Equal("maestro: interrupted after 1 prompts; no later one was judged.\n", run.Error);
        Assert.True(run.Json.GetProperty("interrupted").GetBoolean());
        Assert.Single(folder.Lines("log"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_IsShownOnTheTerminalAlone(bool isFile)
    {
        using TempFolder folder = new();
        byte[] prompts = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("hello\n", 300)));
        folder.Write("p.txt", prompts);
        DrawnTerminal terminal = new();

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(prompts),
            ["gate", "--prompts", isFile ? "p.txt" : "-", "--run-id", "B", "--json"],
            terminal: terminal);

        Assert.Equal(300, run.Json.GetProperty("prompts").GetInt32());
        Assert.Contains("prompts", terminal.Text, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task SamplePrompts_CoverEveryVerdict()
    {
        using TempFolder folder = new();
        string prompts = Path.Combine(AppContext.BaseDirectory, "samples", "prompts.txt");

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompts", prompts, "--run-id", "DEMO", "--json");

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.All(
            run.Json.GetProperty("decisions").EnumerateObject(),
            verdict => Assert.NotEqual(0, verdict.Value.GetInt32()));
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Short(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        row.RootElement.TryGetProperty("reason_detail", out JsonElement detail);
        return string.Join(
            ' ',
            row.RootElement.GetProperty("run_id"),
            row.RootElement.GetProperty("decision"),
            row.RootElement.GetProperty("reason_code"),
            detail.ValueKind == JsonValueKind.String ? detail.GetString() : "");
    }
}
