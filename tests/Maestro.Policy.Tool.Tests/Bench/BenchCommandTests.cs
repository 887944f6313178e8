using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Bench;

public sealed class BenchCommandTests
{
    private const string Mine =
        """
        [{"name": "mine", "prompt": "excelを送信", "runs": 20, "seed": 3, "p_continue": 0.5},
         {"name": "broken", "prompt": "excel word", "runs": 5, "seed": 3, "p_continue": 0.5,
          "faults": {"excel": {"break_contract": true}}, "require": ["seal"]}]
        """;

    [Fact]
    public async Task ProfilesThatComeAlong_Pass()
    {
        using TempFolder folder = new();
        ToolRun run = await Bench(folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("baseline       300  100.0 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("hitl_observe   300", run.Output, StringComparison.Ordinal);
        Assert.Contains("stress         300    0.0 %", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.OutputLines.Count(static line => line.EndsWith("  pass", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_SaysWhatTheRunsDecided()
    {
        using TempFolder folder = new();
        ToolRun run = await Bench(folder, "--profile", "hitl_observe", "--json");
        JsonElement entry = Assert.Single(run.Json.GetProperty("profiles").EnumerateArray());
        JsonElement counts = entry.GetProperty("report").GetProperty("overall_decision_counts");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["profile", "report", "derived", "scorecard"], Names(entry));
        Assert.Equal(300, counts.GetProperty("RUN").GetInt32() + counts.GetProperty("STOPPED").GetInt32());
        Assert.Equal(
            counts.GetProperty("RUN").GetInt32() / 300.0,
            entry.GetProperty("derived").GetProperty("run_rate").GetDouble());
        Assert.True(entry.GetProperty("scorecard").GetProperty("pass").GetBoolean());
    }

    [Fact]
    public async Task Reference_HasTheShapeAndTheFiguresOfItsFile()
    {
        using TempFolder folder = new();
        ToolRun run = await Bench(folder, "--reference", "--json");
        JsonElement observed = run.Json.GetProperty("profiles")[1];

        Assert.Equal(["module", "module_version", "profiles"], Names(run.Json));
        Assert.Equal(["profile", "report", "derived"], Names(observed));
        Assert.Equal(
            [
                "name", "prompt", "runs", "seed", "p_continue", "faults", "enable_runaway_seal", "runaway_threshold",
                "max_attempts_per_task",
            ],
            Names(observed.GetProperty("profile")));
        Assert.Equal(
            300,
            observed.GetProperty("report").GetProperty("overall_decision_counts").GetProperty("STOPPED").GetInt32());
        Assert.Equal(115 / 300.0, observed.GetProperty("derived").GetProperty("run_rate").GetDouble());
    }

    [Theory]
    [InlineData]
    [InlineData("--reference")]
    [InlineData("--require", "none")]
    public async Task SameProfiles_GiveTheSameText(params string[] args)
    {
        using TempFolder folder = new();
        ToolRun first = await Bench(folder, ["--json", "--report", "a.html", .. args]);
        ToolRun second = await Bench(folder, ["--json", "--report", "b.html", .. args]);

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(File.ReadAllText(folder["a.html"]), File.ReadAllText(folder["b.html"]));
    }

    [Fact]
    public async Task ProfilesOfOnesOwn_AreMeasuredAndScored()
    {
        using TempFolder folder = new();
        folder.Write("mine.json", Mine);
        ToolRun run = await Bench(folder, "--profile", "mine.json", "--profile", "baseline");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["mine", "broken", "baseline"],
            run.OutputLines.Skip(2).Take(3).Select(static line => line.Split(' ')[0]));
        Assert.Contains("broken fails: NO_SEAL_EVENTS", run.OutputLines);
    }

    [Theory]
    [InlineData(0, "--require", "none")]
    [InlineData(0, "--require", "pii,crash")]
    [InlineData(1, "--require", "seal,pii,crash")]
    [InlineData(1, "--require", "seal", "--reference")]
    public async Task WhatIsRequired_CanBeSaid(int exitCode, params string[] args)
    {
        using TempFolder folder = new();
        ToolRun run = await Bench(folder, ["--profile", "baseline", "--profile", "stress", .. args]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            exitCode == 1, run.Output.Contains("baseline fails: NO_SEAL_EVENTS", StringComparison.Ordinal));
        Assert.DoesNotContain("stress fails", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultyProfiles_AreToldWithTheirPlacesAndNothingIsDone()
    {
        using TempFolder folder = new();
        folder.Write("mine.json", "{\"name\": \"a\", \"prompt\": \"excel\",\n \"runs\": 0, \"sead\": 1}");
        folder.Write("other.json", "{");
        ToolRun run = await Bench(
            folder, "--profile", "mine.json", "--profile", "other.json", "--report", "page.html", "--json");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Equal(5, run.ErrorLines.Length);
        Assert.Contains(
            "maestro: mine.json(2,10): error: runs: It is a whole number from 1 to 1000000, not 0.", run.ErrorLines);
        Assert.Contains("maestro: mine.json(1,1): error: 'seed' is missing.", run.ErrorLines);
        Assert.StartsWith("maestro: other.json(1,2): error: ", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(folder["page.html"]));
    }

    [Theory]
    [InlineData("--profile 'nope' is none of baseline, hitl_observe, stress, and no file.", "--profile", "nope")]
    [InlineData("--profile '.' is none of ", "--profile", ".")]
    [InlineData("--profile names no file.", "--profile", "")]
    [InlineData("there are two profiles 'stress'.", "--profile", "stress", "--profile", "stress")]
    [InlineData("there are two profiles 'mine'.", "--profile", "mine.json", "--profile", "mine.json")]
    [InlineData("--require is none, or some of seal, pii, crash, each once, not 'speed'.", "--require", "speed")]
    [InlineData("--require is none, or some of ", "--require", "seal,seal")]
    [InlineData("--require is none, or some of ", "--require", "")]
    [InlineData("--report names no file.", "--report", "")]
    [InlineData("--report 'mine.json/page.html' can't be written: ", "--report", "mine.json/page.html")]
    [InlineData(
        "--report would write over the profiles './mine.json'.", "--profile", "mine.json", "--report", "./mine.json")]
    public async Task WhatCannotBeMeant_IsAUsageErrorAndChangesNothing(string message, params string[] args)
    {
        using TempFolder folder = new();
        folder.Write("mine.json", Mine);
        ToolRun run = await Bench(folder, args);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"maestro: {message}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Mine, File.ReadAllText(folder["mine.json"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task Interrupted_AnswersNothing()
    {
        using TempFolder folder = new();
        using CancellationTokenSource interrupt = new();
        await interrupt.CancelAsync();
        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["bench", "--json", "--report", "page.html"],
            cancellationToken: interrupt.Token);

        Assert.Equal((130, "", "maestro: interrupted."), (run.ExitCode, run.Output, run.Error.TrimEnd()));
        Assert.False(File.Exists(folder["page.html"]));
    }

    [Fact]
    public async Task LongBenchmark_ShowsHowFarItIs()
    {
        using TempFolder folder = new();
        folder.Write("long.json", Mine.Replace("\"runs\": 20", "\"runs\": 10000", StringComparison.Ordinal));
        DrawnTerminal terminal = new(width: 100);
        ToolRun run = await ToolRun.With(
            folder, new MemoryStream(), ["bench", "--profile", "long.json", "--require", "none"], terminal: terminal);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("%", terminal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NarrowTerminal_GetsWholeLines()
    {
        using TempFolder folder = new();
        DrawnTerminal terminal = new(width: 40);
        ToolRun run = await ToolRun.With(
            folder, new MemoryStream(), ["bench", "--profile", "stress"], outputTerminal: terminal);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.OutputLines.Skip(1), static line => Assert.InRange(line.Length, 1, 40));
    }

    private static string[] Names(JsonElement value) =>
        [.. value.EnumerateObject().Select(static member => member.Name)];

    private static Task<ToolRun> Bench(TempFolder folder, params string[] args) =>
        ToolRun.Of(folder, ["bench", .. args]);
}
