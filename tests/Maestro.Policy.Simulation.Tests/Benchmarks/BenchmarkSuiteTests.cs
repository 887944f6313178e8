using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.Simulation.Tests.Documents;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

public sealed class BenchmarkSuiteTests
{
    private static readonly DocumentWorld World = new();
    private static readonly DocumentWorld Reference = new(DocumentOrder.Reference);

    [Fact]
    public void Baseline_RunsAll()
    {
        BenchmarkReport report = BenchmarkSuite.Run(BenchmarkProfiles.Baseline, World);

        Assert.Equal(new(300, 0, 0), report.Decisions);
        Assert.Equal(new(900, 0, 0), report.Tasks);
        Assert.Equal((0, 0, 1), (report.HitlRequested, report.Crashes, report.DistinctRuns));
        Assert.True(BenchmarkScorecard.Of(report).Passes);
    }

    [Fact]
    public void AmbiguousPrompt_CountsWhatTheRunsDecided()
    {
        BenchmarkReport report = BenchmarkSuite.Run(BenchmarkProfiles.HitlObserve, World);

        Assert.Equal((0, 300), (report.Decisions.Hitl, report.Decisions.All));
        Assert.InRange(report.Decisions.Run, 60, 150);
        Assert.Equal(report.Decisions, report.Derived.Counts);
        Assert.Equal(900, report.HitlRequested);
        Assert.Equal(report.Tasks.Run, report.Continued);
        Assert.Equal(1, report.Derived.HitlRequestedRate);
        Assert.True(BenchmarkScorecard.Of(report).Passes);
    }

    // The reference's figures for this profile, which don't agree with each other.
    [Fact]
    public void AmbiguousPrompt_CountsAsStoppedInTheReferencesReading()
    {
        BenchmarkReport report =
            BenchmarkSuite.Run(BenchmarkProfiles.HitlObserve, Reference, BenchmarkReading.Reference);

        Assert.Equal(new(0, 0, 300), report.Decisions);
        Assert.Equal(new(115, 0, 185), report.Derived.Counts);
    }

    [Fact]
    public void Stress_SealsAll()
    {
        BenchmarkReport report = BenchmarkSuite.Run(BenchmarkProfiles.Stress, World);

        Assert.Equal((new(0, 0, 300), 900), (report.Decisions, report.AccSeals));
        Assert.Equal(1800, report.Events.Of("TASK_ATTEMPT"));
        Assert.True(BenchmarkScorecard.Of(report).Passes);
    }

    [Fact]
    public void SameProfile_GivesTheSame()
    {
        foreach (BenchmarkReading reading in Enum.GetValues<BenchmarkReading>())
        {
            Assert.Equal(Text(World, reading), Text(World, reading));
        }
    }

    // The reading changes how runs count, never what they came to.
    [Fact]
    public void Readings_MeasureTheSameRuns()
    {
        foreach (BenchmarkProfile profile in BenchmarkProfiles.All)
        {
            BenchmarkReport strict = BenchmarkSuite.Run(profile, Reference);
            BenchmarkReport reference = BenchmarkSuite.Run(profile, Reference, BenchmarkReading.Reference);

            Assert.Equal(strict.Digest, reference.Digest);
            Assert.Equal(strict.Events.Counts, reference.Events.Counts);
        }
    }

    [Fact]
    public void ModelOfTheWorld_ComesToTheSame()
    {
        foreach (BenchmarkReading reading in Enum.GetValues<BenchmarkReading>())
        {
            Assert.Equal(Text(NaiveDocuments.World, reading), Text(Reference, reading));
        }
    }

    [Fact]
    public void MoreRuns_BeginWithTheSame()
    {
        BenchmarkReport few = BenchmarkSuite.Run(BenchmarkProfiles.HitlObserve with { Runs = 10 }, World);
        BenchmarkReport later = BenchmarkSuite.Run(BenchmarkProfiles.HitlObserve with { Runs = 5, Seed = 12 }, World);

        Assert.Equal(
            few.Runs.Skip(5).Select(static run => run.Signature), later.Runs.Select(static run => run.Signature));
    }

    [Fact]
    public void RunThatThrows_IsACrashAndCountsAsStopped()
    {
        BenchmarkProfile profile = BenchmarkProfiles.Baseline with { Runs = 10 };
        FailingWorld failing = new(World, static run => run is "BENCH#00003" or "BENCH#00007");
        BenchmarkReport report = BenchmarkSuite.Run(profile, failing);

        Assert.Equal((2, new(8, 0, 2)), (report.Crashes, report.Decisions));
        Assert.Equal(0.8, report.CrashFreeRate);
        Assert.Equal(["BENCH#00003", "BENCH#00007"], report.Runs.Where(static run => run.IsCrash).Select(Id));
        Assert.Equal(["CRASHES_NONZERO:2"], BenchmarkScorecard.Of(report).FailReasons);
        Assert.Equal(BenchmarkSuite.Run(profile with { Runs = 8 }, World).Digest, report.Digest);
    }

    // Nobody but whoever measures can cancel it.
    [Fact]
    public void RunThatGivesUp_IsACrash()
    {
        FailingWorld slow = new(World, static run => run == "BENCH#00001", new TaskCanceledException("timed out"));

        Assert.Equal(1, BenchmarkSuite.Run(BenchmarkProfiles.Baseline with { Runs = 3 }, slow).Crashes);
    }

    [Fact]
    public void RunsThatCameToTheSame_ShareWhatIsKeptOfThem()
    {
        BenchmarkReport report = BenchmarkSuite.Run(BenchmarkProfiles.Baseline, World);

        Assert.All(report.Runs, run => Assert.Same(report.Runs[0].Signature, run.Signature));
        Assert.All(report.Runs, run => Assert.Same(report.Runs[0].Events, run.Events));
    }

    [Theory]
    [InlineData("mail a@b.co", 10)]
    [InlineData("@", 10)]
    [InlineData("a at b", 0)]
    public void AddressInARow_IsFoundAsItIs(string detail, int violations)
    {
        BenchmarkProfile profile = BenchmarkProfiles.Baseline with { Runs = 10 };
        LeakyWorld leaky = new(World, detail);

        Assert.Equal(violations, BenchmarkSuite.Run(profile, leaky).AddressViolations);
        Assert.Equal(0, BenchmarkSuite.Run(profile, leaky, BenchmarkReading.Reference).AddressViolations);
    }

    [Fact]
    public void CancelledSuite_IsNoBenchmark()
    {
        using CancellationTokenSource source = new();
        List<int> done = [];
        RunsDone progress = new(runs =>
        {
            done.Add(runs);
            if (runs == 5)
            {
                source.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(
            () => BenchmarkSuite.Run(
                BenchmarkProfiles.Baseline, World, progress: progress, cancellationToken: source.Token));
        Assert.Equal([1, 2, 3, 4, 5], done);
    }

    [Theory]
    [InlineData(-1, 0.5)]
    [InlineData(BenchmarkProfile.MaxRuns + 1, 0.5)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1.1)]
    [InlineData(1, double.NaN)]
    public void WhatCannotBeMeant_Throws(int runs, double share) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => BenchmarkSuite.Run(
            BenchmarkProfiles.Baseline with { Runs = runs, ContinueShare = share }, World));

    [Fact]
    public void Time_IsMeasuredAndNotWritten()
    {
        BenchmarkReport report =
            BenchmarkSuite.Run(BenchmarkProfiles.Baseline, World, time: new SteadyClock(TimeSpan.FromSeconds(2)));

        Assert.Equal((TimeSpan.FromSeconds(2), 150), (report.Elapsed, report.RunsPerSecond));
        Assert.False(BenchmarkVectors.Json(report).TryGetProperty("elapsed_sec", out _));
    }

    private static string Text(IDocumentWorld world, BenchmarkReading reading) => string.Concat(
        BenchmarkProfiles.All.Select(profile =>
            BenchmarkVectors.Json(BenchmarkSuite.Run(profile, world, reading)).GetRawText()));

    private static string Id(BenchmarkRun run) => run.RunId;
}
