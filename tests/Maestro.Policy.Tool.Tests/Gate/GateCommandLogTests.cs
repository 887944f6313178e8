using System.Globalization;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Gate;

/// <summary>What <c>maestro gate</c> puts on record, and what it does where it can't.</summary>
public sealed class GateCommandLogTests
{
    [Fact]
    public async Task Row_IsTheLibrarysOwn()
    {
        using TempFolder folder = new();

        await ToolRun.Of(folder, "gate", "--prompt", "my email", "--run-id", "R", "--log", "x/y.jsonl");

        Assert.Equal(
            """
            {"ts":"2026-01-02T03:04:05.678901+00:00","run_id":"R","layer":"pattern_gate","decision":"PAUSE_FOR_HITL",
            "sealed":false,"overrideable":true,"final_decider":"SYSTEM","reason_code":"HITL_PATTERN","log_level":"FULL",
            "prompt_hash":"b54cc6b832bf507227fd501f17ac920f02619bc8050969ca23bc7d078524436b",
            "reason_detail":"matched=\\bemail\\b"}
            """.ReplaceLineEndings(""),
            Assert.Single(folder.Lines("x/y.jsonl")));
    }

    [Theory]
    [InlineData("arl")]
    [InlineData("min")]
    public async Task LogThatIsAFolder_StopsWhatWouldRunOrPause(string format)
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["log"]);
        foreach (string prompt in new[] { "hello", "my email" })
        {
            ToolRun run = await ToolRun.Of(
                folder, "gate", "--prompt", prompt, "--run-id", "R", "--log", "log", "--format", format);

            Assert.Equal(ExitCodes.Stop, run.ExitCode);
            Assert.StartsWith("STOP: AUDIT_UNAVAILABLE", run.Output, StringComparison.Ordinal);
            Assert.StartsWith(
                "maestro: the log 'log' can't be written", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("arl")]
    [InlineData("min")]
    public async Task LogBelowAFile_StopsAndAnswersInJson(string format)
    {
        using TempFolder folder = new();
        folder.Write("f", "");

        ToolRun run = await ToolRun.Of(
            folder, "gate", "--prompt", "hello", "--run-id", "R", "--log", "f/log", "--format", format, "--json");

        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Equal("AUDIT_UNAVAILABLE", run.Json.GetProperty("reason_code").GetString());
        Assert.Single(run.ErrorLines);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task Logs_AreTheSameInEveryCulture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        using TempFolder folder = new();
        string prompts = folder.Write(
            "p.txt", "hello\nMY EMAIL\nidentify me\n\u0130DENT\u0130FY\nSOC\u0131AL SECURITY\n");
        try
        {
            foreach (string name in new[] { "", culture })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                foreach (string format in new[] { "arl", "min" })
                {
                    ToolRun run = await ToolRun.Of(
                        folder,
                        [
                            "gate", "--prompts", prompts, "--run-id", "R", "--format", format,
                            "--log", $"{format}{name}.log",
                        ]);
                    Assert.Equal(ExitCodes.Stop, run.ExitCode);
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        foreach (string format in new[] { "arl", "min" })
        {
            Assert.Equal(
                File.ReadAllBytes(folder[format + ".log"]), File.ReadAllBytes(folder[$"{format}{culture}.log"]));
        }
    }
}
