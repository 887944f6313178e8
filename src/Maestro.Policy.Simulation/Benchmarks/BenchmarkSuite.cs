using System.Globalization;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Runs a profile again and again, and says what it comes to.</summary>
public static class BenchmarkSuite
{
    /// <summary>Runs a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="world">What is measured.</param>
    /// <param name="reading">How it is counted.</param>
    /// <param name="time">Measures how long it takes; the system's by default.</param>
    /// <param name="progress">Hears after each run how many are done.</param>
    /// <param name="cancellationToken">Ends it between two runs.</param>
    /// <returns>What it came to; a run that ends with an exception is a crash, and counts as stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> or <paramref name="world"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The profile's runs or its share are out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled: what was measured by then is no
    /// benchmark.</exception>
    public static BenchmarkReport Run(
        BenchmarkProfile profile,
        IDocumentWorld world,
        BenchmarkReading reading = BenchmarkReading.Strict,
        TimeProvider? time = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(world);
        if (profile.Runs is < 0 or > BenchmarkProfile.MaxRuns)
        {
            throw new ArgumentOutOfRangeException(nameof(profile), profile.Runs, "Runs are 0 to 1,000,000.");
        }

        time ??= TimeProvider.System;
        BenchmarkTally tally = new(reading);
        BenchmarkHuman everyone = new(profile.Seed, profile.ContinueShare);
        long begin = time.GetTimestamp();
        for (int i = 0; i < profile.Runs; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddRun(tally, world, profile, i, new(profile.Seed + i, profile.ContinueShare));
            progress?.Report(i + 1);
        }

        TimeSpan elapsed = time.GetElapsedTime(begin);
        return tally.Report(
            profile,
            reading == BenchmarkReading.Reference
                ? SecondPass(profile, world, everyone, cancellationToken)
                : tally.Derived(),
            elapsed);
    }

    // One human answers all the runs, and what they decide counts as it is.
    private static BenchmarkDerived SecondPass(
        BenchmarkProfile profile, IDocumentWorld world, BenchmarkHuman human, CancellationToken cancellationToken)
    {
        BenchmarkTally tally = new(BenchmarkReading.Strict);
        for (int i = 0; i < profile.Runs; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddRun(tally, world, profile, i, human);
        }

        return tally.Derived();
    }

    private static void AddRun(
        BenchmarkTally tally, IDocumentWorld world, BenchmarkProfile profile, int index, BenchmarkHuman human)
    {
        string runId = "BENCH#" + index.ToString("00000", CultureInfo.InvariantCulture);
        int before = human.Continued;
        DocumentRun run;
        try
        {
            run = world.Run(profile.Request(runId), human.Answer);
        }
        catch (Exception)
        {
            tally.AddCrash(runId);
            return;
        }

        tally.Add(run, human.Continued - before);
    }
}
