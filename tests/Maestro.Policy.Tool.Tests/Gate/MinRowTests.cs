using Maestro.Policy.Tool.Gate;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Gate;

public sealed class MinRowTests
{
    [Fact]
    public async Task Rows_AreTheReferences()
    {
        using TempFolder folder = new();

        await ToolRun.With(folder, "hi\nemail\n\0\n", "gate", "--prompts", "-", "--run-id", "R", "--format", "min");

        string[] rows = folder.Lines("logs/orchestrator_min.jsonl");
        Assert.Equal(
            """
            {"ts_utc":"2026-01-02T03:04:05.678901+00:00","run_id":"R#00001",
            "prompt_hash":"8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4","decision":"RUN",
            "reason_code":"OK","reason_detail":"safe_unambiguous","log_version":"orchestrator_min.v1"}
            """.ReplaceLineEndings(""),
            rows[0]);
        Assert.Contains("""
            "HITL_PATTERN","reason_detail":"matched=\\bemail\\b"
            """, rows[1], StringComparison.Ordinal);
        Assert.Contains(
            "\"STOP\",\"reason_code\":\"PROMPT_UNREADABLE\",\"reason_detail\":\"line 3: ",
            rows[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultOfAGate_HasTheReferencesWord()
    {
        using TempFolder folder = new();

        await ToolRun.With(
            folder,
            Stream.Null,
            ["gate", "--prompt", "hello", "--run-id", "R", "--log", "log", "--format", "min"],
            () => new ThrowingGate(PromptWords.Layers.PatternGate, "boom"));

        Assert.Contains(
            """
            "reason_code":"EXCEPTION_FAIL_CLOSED","reason_detail":"InvalidOperationException"
            """,
            Assert.Single(folder.Lines("log")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TornLine_DoesNotTakeTheNextAlong()
    {
        using TempFolder folder = new();
        folder.Write("log", "{\"torn\":");

        await ToolRun.Of(folder, "gate", "--prompt", "hello", "--run-id", "R", "--log", "log", "--format", "min");

        string[] lines = folder.Lines("log");
        Assert.Equal("{\"torn\":", lines[0]);
        using JsonDocument row = JsonDocument.Parse(lines[1]);
        Assert.Equal("RUN", row.RootElement.GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("arl")]
    [InlineData("min")]
    public async Task LogThatAnotherWrites_Stops(string format)
    {
        using TempFolder folder = new();
        using UnsignedAuditLog other = new(folder["log"]);
        DecisionRecord decision = default;
        await other.AppendAsync(new(DateTimeOffset.UnixEpoch, decision), default);

        ToolRun run = await ToolRun.Of(
            folder, "gate", "--prompt", "hello", "--run-id", "R", "--log", "log", "--format", format);

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Single(folder.Lines("log"));
    }
}
