using Maestro.Policy.Tool.Gate;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Gate;

public sealed class GateCommandTests
{
    [Theory]
    [InlineData("hello", 0, "RUN: OK, no gate objects.")]
    [InlineData("", 0, "RUN: OK, no gate objects.")]
    [InlineData("my password", 1, @"STOP: STOP_PATTERN at pattern_gate, matched=\bpassword\b.")]
    [InlineData("my email", 2, @"HITL: HITL_PATTERN at pattern_gate, matched=\bemail\b. A human decides.")]
    [InlineData("my email and password", 1, @"STOP: STOP_PATTERN at pattern_gate, matched=\bpassword\b.")]
    [InlineData("a\0b", 1, "STOP: PROMPT_UNREADABLE at intake_gate, --prompt: the character U+0000 at byte 2.")]
    public async Task Prompt_IsJudged(string prompt, int exitCode, string line)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompt", prompt, "--run-id", "R");

        Assert.Equal(new(exitCode, line + "\n", ""), run);
        string row = Assert.Single(folder.Lines("logs/maestro_gate.jsonl"));
        Assert.DoesNotContain("my ", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arl")]
    [InlineData("min")]
    public async Task PromptThatIsNoText_IsStoppedWithoutAHash(string format)
    {
        // An attribute can't hold half of a surrogate pair.
        using TempFolder folder = new();
        string prompt = "ab" + '\ud800';

        ToolRun run = await ToolRun.Of(
            folder, "gate", "--prompt", prompt, "--run-id", "R", "--log", "log", "--format", format, "--json");

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Equal("--prompt: half of a surrogate pair at index 2", run.Json.GetProperty("detail").GetString());
        Assert.Null(run.Json.GetProperty("prompt_hash").GetString());
        Assert.Contains("PROMPT_UNREADABLE", Assert.Single(folder.Lines("log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PromptThatIsTooLong_IsStopped()
    {
        using TempFolder folder = new();

        ToolRun fits = await ToolRun.Of(folder, "gate", "--run-id", "R", "--prompt", new('x', 1_048_576));
        ToolRun tooLong = await ToolRun.Of(folder, "gate", "--run-id", "R", "--prompt", new('x', 1_048_577));

        Assert.Equal(ExitCodes.Run, fits.ExitCode);
        Assert.Contains(
            "PROMPT_UNREADABLE at intake_gate, --prompt: longer than 1048576 bytes.",
            tooLong.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonOfOnePrompt_IsOneDocument()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompt", "my email", "--run-id", "R", "--json");

        Assert.Equal(ExitCodes.Hitl, run.ExitCode);
        Assert.Equal(
            ["decision", "reason_code", "layer", "detail", "run_id", "prompt_hash", "log"],
            run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("PAUSE_FOR_HITL", run.Json.GetProperty("decision").GetString());
        Assert.Equal("logs/maestro_gate.jsonl", run.Json.GetProperty("log").GetString());
    }

    [Fact]
    public async Task GateThatThrows_StopsAndKeepsItsMessageToItself()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(
            folder,
            Stream.Null,
            ["gate", "--prompt", "hello", "--run-id", "R", "--log", "log"],
            () => new ThrowingGate(PromptWords.Layers.PatternGate, "about alice@example.org"));

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Equal(
            "maestro: pattern_gate failed with InvalidOperationException. What can't be judged is stopped.\n",
            run.Error);
        string row = Assert.Single(folder.Lines("log"));
        Assert.Contains("\"GATE_FAULTED\"", row, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", row + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prompt", 256, ExitCodes.Run)]
    [InlineData("--prompt", 257, ExitCodes.Usage)]
    [InlineData("--prompts", 236, ExitCodes.Run)]
    [InlineData("--prompts", 237, ExitCodes.Usage)]
    public async Task RunId_HasItsBounds(string option, int length, int exitCode)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(folder, "a\n", "gate", option, "-", "--run-id", new('r', length));

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("\u0085")]
    public async Task RunIdWithControlCharacters_IsRefused(string runId)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "gate", "--prompt", "a", "--run-id", runId);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public void Prompt_IsNotToldByAccident() =>
        Assert.DoesNotContain("hello", $"{Prompt.OfArgument("hello")}", StringComparison.Ordinal);
}
