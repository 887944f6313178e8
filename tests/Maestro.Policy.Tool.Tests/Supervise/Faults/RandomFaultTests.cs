using System.Text.Json.Nodes;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>The real tool with workers that misbehave as chance has it.</summary>
public sealed class RandomFaultTests
{
    // None of them is a violation, ends the worker, or keeps it from saying more.
    private static readonly string[] Noises =
    [
        "status:x", "finding:{\"type\":\"blocker\"}", "progress:7", "flood:3000", "complain:200000", "fork",
        "ignore-term", "milestone:half way", "line:{\"type\":\"Error\"}", "line: ",
    ];

    private static readonly string[] Blockers =
    [
        "blocker:stop", "lie:claude", "endless:1500000", "line:{\"type\":\"BLOCKER\"}",
        "line:{\"type\":\"blocker\",\"type\":\"status\"}",
        "line:{\"type\":\"blocker\",\"agent\":", "line:{\"type\":\"bloc\\u006ber\",\"payload\":{\"text\":\"\\ud800\"}}",
    ];

    private static readonly string[][] Ends =
    [
        ["progress:100", "reviews"], ["die:0"], ["die:3"], ["crash"], ["close", "die:0"],
        ["half:{\"type\":\"finding\",\"ag", "die:1"],
    ];

    public static TheoryData<int> Seeds { get; } = new(
        Enumerable.Range(1, Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 100 : 2));

    public RandomFaultTests() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked for in /proc.");

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task BlockerAmongAnyNoise_IsOnRecordAndNobodyStaysBehind(int seed)
    {
        Random random = new(seed);
        using FaultySession session = new();
        string[] steps =
        [
            "status:here", .. Some(random), Blockers[random.Next(Blockers.Length)], .. Some(random),
            .. Ends[random.Next(Ends.Length)],
        ];

        // Whoever hangs after all is ended by the limit.
        session.With("gemini", new JsonObject { ["runtime_seconds"] = 30 }, steps)
            .WithReviewer("claude", random.Next(2) == 0 ? "blocker" : "approved").WithReviewer("codex");

        ToolRun run = await session.RunAsync("s\ns\ns\n");

        string shown = $"{string.Join(" | ", steps)}\n{run.Shown}";
        Assert.True(run.ExitCode is ExitCodes.Success or ExitCodes.Stop or ExitCodes.Hitl, shown);
        Assert.True(await session.CountAsync("BLOCKER_REPORTED") > 0, shown);
        Assert.Empty(session.Alive());
    }

    private static IEnumerable<string> Some(Random random) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => Noises[random.Next(Noises.Length)]);
}
