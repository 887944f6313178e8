using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class StatsCommandTests
{
    private static readonly string Mixed =
        LogText.Row("A", "RUN", "intake_gate", "OK", "2026-03-20T23:30:00+00:00")
        + LogText.Row("A", "STOPPED", "acc_gate", "AUTH_EXPIRED", "2026-03-21T12:00:00+09:00", isSealed: true)
        + LogText.Row("A", "STOPPED", "acc_gate", "AUTH_EXPIRED", "2026-03-21T12:30:00+09:00")
        + LogText.Row("B", "PAUSE_FOR_HITL", "pattern_gate", "HITL_PATTERN", "2026-03-21T23:59:59Z")
        + "{\"decision\":\"CONTINUE\",\"sealed\":true}\n"
        + "{\"ts\":\"2026-03-22T00:00:00Z\",\"log_event\":\"key_changed\"}\n";

    [Fact]
    public async Task Json_HoldsAllNumbers()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Mixed + "nope\n");

        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(
            """
            {"files":["log.jsonl"],"rows":5,"log_events":1,"faults":1,"first":"2026-03-20T23:30:00.000Z",
            "last":"2026-03-22T00:00:00.000Z",
            "decisions":{"RUN":{"rows":1,"share":0.2},"PAUSE_FOR_HITL":{"rows":1,"share":0.2},
            "STOPPED":{"rows":2,"share":0.4},"other":{"rows":1,"share":0.2}},
            "sealed_stops":{"rows":1,"share":0.2},
            "layers":{"counts":[{"name":"acc_gate","rows":2,"share":0.4},{"name":"intake_gate","rows":1,"share":0.2},
            {"name":"pattern_gate","rows":1,"share":0.2}],"other":0,"none":1},
            "reasons":{"counts":[{"name":"AUTH_EXPIRED","rows":2,"share":0.4},
            {"name":"HITL_PATTERN","rows":1,"share":0.2},
            {"name":"OK","rows":1,"share":0.2}],"other":0,"none":1},
            "days":[{"day":"2026-03-20","rows":1,"RUN":1,"PAUSE_FOR_HITL":0,"STOPPED":0},
            {"day":"2026-03-21","rows":3,"RUN":0,"PAUSE_FOR_HITL":1,"STOPPED":2}],"other_days":0,
            "hours":[0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2],"untimed":1}
            """.ReplaceLineEndings(""),
            run.Output.TrimEnd());
    }

    [Fact]
    public async Task Table_HasTheSameNumbers()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Mixed);

        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "log.jsonl");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Equal(
            [
                "5 decisions, 1 log events, 0 lines that are no rows",
                "from 2026-03-20T23:30:00.000Z to 2026-03-22T00:00:00.000Z, unverified",
                "decision        rows   share",
                "RUN                1  20.0 %",
                "PAUSE_FOR_HITL     1  20.0 %",
                "STOPPED            2  40.0 %",
                "STOPPED sealed     1  20.0 %",
                "(no verdict)       1  20.0 %",
                "layer         rows   share",
                "acc_gate         2  40.0 %",
            ],
            run.OutputLines.Take(10));
        Assert.Contains("2026-03-21     3    0               1        2", run.OutputLines);
        Assert.Contains("03:00          2  40.0 %", run.OutputLines);
        Assert.Equal("(no time)      1  20.0 %", run.OutputLines[^1]);
    }

    [Fact]
    public async Task EmptyLog_IsNothing()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", "");

        ToolRun table = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--html", "page.html");
        ToolRun json = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--json");

        Assert.Equal(ExitCodes.Success, table.ExitCode);
        Assert.Contains("RUN                0  0.0 %", table.OutputLines);
        Assert.Equal(JsonValueKind.Null, json.Json.GetProperty("first").ValueKind);
        Assert.DoesNotContain("NaN", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyKeys_AreBounded()
    {
        using TempFolder folder = new();
        folder.Write(
            "log.jsonl",
            string.Concat(Enumerable.Range(0, 5000).Select(static i => LogText.Row(
                "R",
                layer: $"layer_{i}",
                reason: new string('x', 199) + (i % 2 == 0 ? "🚑" : "y") + i,
                ts: LogText.Day(2000, i)))));

        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--json");

        JsonElement layers = run.Json.GetProperty("layers");
        Assert.Equal(1000, layers.GetProperty("counts").GetArrayLength());
        Assert.Equal(4000, layers.GetProperty("other").GetInt32());
        Assert.Equal(
            [new string('x', 199) + "y…", new string('x', 199) + "…"],
            run.Json.GetProperty("reasons").GetProperty("counts").EnumerateArray()
                .Select(static reason => reason.GetProperty("name").GetString())
                .Order(StringComparer.Ordinal));
        Assert.Equal(4000, run.Json.GetProperty("days").GetArrayLength());
        Assert.Equal(1000, run.Json.GetProperty("other_days").GetInt32());
    }

    [Fact]
    public async Task SeveralFiles_AreSummedUpTogether()
    {
        using TempFolder folder = new();
        folder.Write("a.jsonl", LogText.Rows(0, 2));
        folder.Write("b.jsonl", LogText.Rows(0, 3));

        ToolRun run = await ToolRun.Of(folder, "audit", "stats", "a.jsonl", "gone.jsonl", "b.jsonl", "--json");

        Assert.Equal(ExitCodes.Unreadable, run.ExitCode);
        Assert.Equal(5, run.Json.GetProperty("rows").GetInt32());
        Assert.Single(run.ErrorLines);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Culture_ChangesNothing(string culture)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", Mixed);
        ToolRun expected = await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--html", "a.html");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, await ToolRun.Of(folder, "audit", "stats", "log.jsonl", "--html", "b.html"));
            Assert.Equal(File.ReadAllText(folder["a.html"]), File.ReadAllText(folder["b.html"]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
