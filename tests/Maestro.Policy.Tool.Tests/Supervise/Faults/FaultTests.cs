using System.Globalization;
using System.Text.Json.Nodes;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>The real tool with workers that misbehave: no blocker is lost, memory is bounded, nobody stays
/// behind.</summary>
public sealed class FaultTests : IDisposable
{
    private const int Mib = 1 << 20;

    private readonly FaultySession _session = new();

    public FaultTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked for in /proc.");

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task WorkersThatBehave_Finish()
    {
        _session.With("gemini", "status:drawing", "milestone:drawn", "progress:100", "reviews")
            .WithReviewer("claude").WithReviewer("codex");

        await AssertEndsAsync(ExitCodes.Success);

        Assert.Equal(1, await _session.CountAsync("REVIEW_APPROVED"));
    }

    [Theory]
    [InlineData("flood:20000", "blocker:stop", "flood:20000")]
    [InlineData("lie:claude")]
    [InlineData("line:{\"type\":\"Blocker\",\"payload\":7}")]
    [InlineData("half:{\"type\":\"blo", "half:cker\",\"agent\":\"gemini\"}", "line:")]
    [InlineData("endless:3000000", "blocker:stop", "endless:3000000")]
    [InlineData("complain:5000000", "blocker:stop")]
    public async Task BlockerOfAWorkerThatMisbehaves_IsNotLost(params string[] steps)
    {
        _session.With("gemini", [.. steps, "progress:100", "reviews"])
            .WithReviewer("claude", "blocker").WithReviewer("codex");

        await AssertEndsAsync(ExitCodes.Stop, "s\ns\ns\n");

        Assert.NotEqual(0, await _session.CountAsync("REVIEW_BLOCKER"));
    }

    [Theory]
    [InlineData("half:{\"type\":\"blocker\",\"agent\":\"gemini\",\"payload\":{\"text\":\"last words\"}}", "die:0")]
    [InlineData("blocker:last words", "crash")]
    [InlineData("blocker:last words", "close", "die:3")]
    public async Task BlockerOfAWorkerThatDies_IsNotLost(params string[] steps)
    {
        _session.With("gemini", ["status:here", .. steps])
            .WithReviewer("claude", "blocker").WithReviewer("codex");

        await AssertEndsAsync(ExitCodes.Stop, "s\ns\ns\n");

        Assert.NotEqual(0, await _session.CountAsync("REVIEW_BLOCKER"));
    }

    [Fact]
    public async Task FloodsOfEveryKind_TakeBoundedMemory()
    {
        string weight = _session.Folder["weight"];
        _session.With("gemini", "status:here", "flood:200000", "progress:100", "reviews")
            .With("claude", "status:here", "complain:20000000", "endless:104857600", "progress:100", "reviews")
            .With("codex", "status:here", "progress:100", "reviews", $"weigh:{weight}");

        await AssertEndsAsync(ExitCodes.Success);

        // 100 MB in one line, 20 MB of complaints and 30 MB of events went through it.
        long peak = long.Parse(await File.ReadAllTextAsync(weight), CultureInfo.InvariantCulture) * 1024;
        TestContext.Current.TestOutputHelper?.WriteLine($"peak {peak / Mib} MiB");
        Assert.InRange(peak, 1, 300L * Mib);
    }

    [Fact]
    public async Task LinesThatCannotBeRead_WaitForAHuman()
    {
        _session.With("gemini", "status:here", "line:one", "line:two", "line:three", "progress:100", "reviews")
            .WithReviewer("claude").WithReviewer("codex");

        await AssertEndsAsync(ExitCodes.Hitl);

        Assert.NotEqual(0, await _session.CountAsync("PROTOCOL_VIOLATIONS"));
    }

    [Theory]
    [InlineData("fork", "progress:100", "reviews")]
    [InlineData("fork", "fork", "ignore-term", "die:0")]
    [InlineData("fork", "close", "crash")]
    public async Task WhateverAWorkerLeavesBehind_IsEnded(params string[] steps)
    {
        _session.With("gemini", ["status:here", .. steps]).WithReviewer("claude").WithReviewer("codex");

        ToolRun run = await _session.RunAsync();

        Assert.InRange(run.ExitCode, ExitCodes.Success, ExitCodes.Hitl);
        Assert.Empty(_session.Alive());
        Assert.NotEmpty(await _session.RowsAsync());
    }

    [Theory]
    [InlineData("LIMIT_MEMORY", "memory_mib", 250, "eat:400")]
    [InlineData("LIMIT_RUNTIME", "runtime_seconds", 1, "ignore-term")]
    [InlineData("LIMIT_CPU", "cpu_percent", 5, "burn")]
    public async Task WorkerThatTakesTooMuch_IsEndedOrHeld(string reason, string limit, int value, string step)
    {
        _session.Settings["watching"] = new JsonObject { ["sample_milliseconds"] = 100, ["stop_grace_seconds"] = 0 };
        _session.With("gemini", new JsonObject { [limit] = value }, "status:here", step, "hang")
            .WithReviewer("claude").WithReviewer("codex");

        ToolRun run = await _session.RunAsync();

        Assert.InRange(run.ExitCode, ExitCodes.Success, ExitCodes.Hitl);
        Assert.NotEqual(0, await _session.CountAsync(reason));
        Assert.Empty(_session.Alive());
    }

    private async Task AssertEndsAsync(int exitCode, string input = "")
    {
        ToolRun run = await _session.RunAsync(input);
        Assert.True(exitCode == run.ExitCode, run.Shown);
        Assert.Empty(_session.Alive());
        Assert.NotEmpty(await _session.RowsAsync());
    }
}
