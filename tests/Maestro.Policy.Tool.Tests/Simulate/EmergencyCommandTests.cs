using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Simulate;

public sealed class EmergencyCommandTests
{
    private static readonly string[] Stores = ["eval_state.json", "model_grants.json", "model_trust_store.json"];

    [Fact]
    public async Task Json_IsTheSummaryOfTheSeed()
    {
        using TempFolder folder = new();
        ToolRun run = await Simulate(folder, "--runs", "200", "--seed", "7", "--fabricate-rate", "0.05", "--json");

        JsonElement summary = run.Json.GetProperty("summary");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(189, summary.GetProperty("by_state").GetProperty("CONTRACT_EFFECTIVE").GetInt32());
        Assert.Equal(11, summary.GetProperty("by_reason_code_top20").GetProperty("EVIDENCE_FABRICATION").GetInt32());
        Assert.Equal(7, run.Json.GetProperty("seed").GetInt32());
    }

    [Fact]
    public async Task Table_SaysWhatCameOfIt()
    {
        using TempFolder folder = new();
        ToolRun run = await Simulate(folder, "--runs", "200", "--seed", "7", "--fabricate-rate", "0.05");

        Assert.Equal(
            "emergency contract 5.1.2: 200 runs, seed 7, evidence made up: a share of 0.05", run.OutputLines[0]);
        Assert.Contains("CONTRACT_EFFECTIVE   189  94.5 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("queue   11 abnormal runs, 11 of them kept", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_AreThereAndVerify()
    {
        using TempFolder folder = new();
        ToolRun run = await Simulate(
            folder, "--runs", "3", "--fabricate", "--arl-out-dir", "arl", "--out", "a/out.json",
            "--queue-csv", "q.csv");
        string[] incidents = [.. Directory.GetFiles(folder["arl"], "*.arl.jsonl").Order(StringComparer.Ordinal)];
        ToolRun verified = await ToolRun.Of(folder, ["audit", "verify", "--demo-key", .. incidents]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, incidents.Length);
        Assert.Equal(0, verified.ExitCode);
        Assert.Equal(4, folder.Lines("q.csv").Length);
        Assert.Equal(3, JsonDocument.Parse(File.ReadAllText(folder["a/out.json"]))
            .RootElement.GetProperty("abnormal_arl_persistence").GetProperty("saved").GetInt32());
        Assert.All(Stores, store => Assert.True(File.Exists(folder[store]), store));
    }

    [Theory]
    [InlineData("--runs is 0. Make it 1 or more.", "--runs", "0")]
    [InlineData("--fabricate and --fabricate-rate are both there.", "--fabricate", "--fabricate-rate", "0.1")]
    [InlineData("--fabricate-rate is a number from 0 to 1, not '1.5'.", "--fabricate-rate", "1.5")]
    [InlineData("--fabricate-rate is a number from 0 to 1, not 'NaN'.", "--fabricate-rate", "NaN")]
    [InlineData("--seed is an integer, not '1.5'.", "--seed", "1.5")]
    [InlineData("--key-mode is demo, file or env, not 'none'.", "--key-mode", "none")]
    [InlineData("--key-mode file goes with --key-file", "--key-mode", "file")]
    [InlineData("--key-mode file goes with --key-file", "--key-file", "k.bin")]
    [InlineData("There is no key file 'k.bin'.", "--key-mode", "file", "--key-file", "k.bin")]
    [InlineData("--save-arl-on-abnormal is set, and there is no --arl-out-dir.", "--save-arl-on-abnormal")]
    [InlineData("--generation is one of ", "--generation", "3")]
    [InlineData("--report names no file.", "--report", "")]
    [InlineData("--report 'eval_state.json/page.html' can't be written: ", "--report", "eval_state.json/page.html")]
    [InlineData("'./' is a folder.", "--out", "./")]
    [InlineData("Two files are called 'x.json'.", "--out", "x.json", "--queue-csv", "x.json")]
    public async Task WhatCannotBeMeant_IsAUsageErrorAndChangesNothing(string message, params string[] args)
    {
        using TempFolder folder = new();
        Array.ForEach(Stores, store => folder.Write(store, "mine"));
        ToolRun run = await Simulate(folder, args);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"maestro: {message}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines);
        Assert.All(Stores, store => Assert.Equal("mine", File.ReadAllText(folder[store])));
    }

    [Fact]
    public async Task Interrupted_LeavesValidFilesAndSaysWhatWasDone()
    {
        using TempFolder folder = new();
        using CancellationTokenSource interrupt = new();
        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            [
                "simulate", "emergency", "--runs", "1000000", "--seed", "1", "--fabricate-rate", "0.5",
                "--out", "out.json", "--queue-csv", "q.csv", "--report", "page.html",
            ],
            time: new InterruptingTime(interrupt, calls: 2000),
            cancellationToken: interrupt.Token);
        JsonElement result = JsonDocument.Parse(File.ReadAllText(folder["out.json"])).RootElement;
        long done = result.GetProperty("hitl_queue").GetProperty("counts").GetProperty("total_runs").GetInt64();

        Assert.Equal(130, run.ExitCode);
        Assert.InRange(done, 1, 999_999);
        Assert.Contains($"interrupted after {done} of 1000000 runs", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{done} of 1000000", File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
        Assert.NotEmpty(folder.Lines("q.csv"));
    }

    [Fact]
    public async Task AnyNumberOfJobs_GivesTheSame()
    {
        string[] one = await Written("1");

        Assert.Equal(one, await Written("2"));
        Assert.Equal(one, await Written("5"));

        static async Task<string[]> Written(string jobs)
        {
            using TempFolder folder = new();
            ToolRun run = await Simulate(
                folder, "--runs", "500", "--seed", "3", "--fabricate-rate", "0.2", "--jobs", jobs,
                "--arl-out-dir", "arl", "--queue-csv", "q.csv", "--report", "page.html");
            string[] files = ["q.csv", "page.html", .. Stores];
            return [run.Output, .. files.Select(file => File.ReadAllText(folder[file]))];
        }
    }

    [Fact]
    public async Task LongSimulation_ShowsHowFarItIs()
    {
        using TempFolder folder = new();
        DrawnTerminal terminal = new(width: 100);
        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["simulate", "emergency", "--runs", "100000", "--sample-runs", "0"],
            terminal: terminal);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("%", terminal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_ItIsQuiet()
    {
        using TempFolder folder = new();
        ToolRun run = await Simulate(folder, "--runs", "100000", "--sample-runs", "0", "--json");

        Assert.Equal("", run.Error);
    }

    private static Task<ToolRun> Simulate(TempFolder folder, params string[] args) =>
        ToolRun.Of(folder, ["simulate", "emergency", .. args]);
}
