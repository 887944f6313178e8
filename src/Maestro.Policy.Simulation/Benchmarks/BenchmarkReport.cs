using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>What a benchmark came to.</summary>
/// <remarks>Immutable. All but <see cref="Elapsed"/> is the same for the same profile.</remarks>
public sealed record BenchmarkReport
{
    internal BenchmarkReport()
    {
    }

    /// <summary>What was measured.</summary>
    /// <value>The profile as it was given.</value>
    public required BenchmarkProfile Profile { get; init; }

    /// <summary>How it was counted.</summary>
    /// <value>As it was asked for.</value>
    public required BenchmarkReading Reading { get; init; }

    /// <summary>The runs.</summary>
    /// <value>In order.</value>
    public required ImmutableArray<BenchmarkRun> Runs { get; init; }

    /// <summary>How the runs count.</summary>
    /// <value>As many as there are runs.</value>
    public required BenchmarkCounts Decisions { get; init; }

    /// <summary>How their tasks were decided.</summary>
    /// <value>Those of runs that ended with an exception aren't known.</value>
    public required BenchmarkCounts Tasks { get; init; }

    /// <summary>How often which event happened.</summary>
    /// <value>In all runs together.</value>
    public required BenchmarkEvents Events { get; init; }

    /// <summary>How many runs ended with an exception.</summary>
    /// <value>0 or more.</value>
    public required int Crashes { get; init; }

    /// <summary>How many runs have an address in a row, or any <c>@</c>.</summary>
    /// <value>0 or more.</value>
    public required int AddressViolations { get; init; }

    /// <summary>How often the answer of a human was to go on.</summary>
    /// <value>0 or more.</value>
    public required long Continued { get; init; }

    /// <summary>How many runs came to something that no run before came to.</summary>
    /// <value>0 or more.</value>
    public required int DistinctRuns { get; init; }

    /// <summary>What all runs came to, in order.</summary>
    /// <value>64 lower-case hexadecimal digits; the same for everything that decides alike.</value>
    public required string Digest { get; init; }

    /// <summary>Shares of runs.</summary>
    /// <value>Of these runs; with <see cref="BenchmarkReading.Reference"/> of a second pass.</value>
    public required BenchmarkDerived Derived { get; init; }

    /// <summary>How long the runs took.</summary>
    /// <value>It differs from time to time, so it is no part of what is written down.</value>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How many of the runs ended with a decision of theirs.</summary>
    /// <value>0 to 1; 0 of no runs.</value>
    public double CrashFreeRate => (double)(Runs.Length - Crashes) / Math.Max(1, Runs.Length);

    /// <summary>How often a human was asked.</summary>
    /// <value>0 or more.</value>
    public long HitlRequested => Events.Of(BenchmarkWords.Asked);

    /// <summary>How many tasks were sealed because they kept failing.</summary>
    /// <value>0 or more.</value>
    public long AccSeals => Events.Of(BenchmarkWords.SealedByAcc);

    /// <summary>How many tasks were sealed for what is in them.</summary>
    /// <value>0 or more.</value>
    public long EthicsSeals => Events.Of(BenchmarkWords.SealedByEthics);

    /// <summary>How many runs were decided in a second.</summary>
    /// <value>0 where the time was too short to measure.</value>
    public double RunsPerSecond =>
        Elapsed > TimeSpan.Zero ? (Runs.Length - Crashes) / Elapsed.TotalSeconds : 0;
}
