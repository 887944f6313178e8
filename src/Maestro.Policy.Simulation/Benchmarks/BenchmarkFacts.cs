using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>The figures of a report that a scorecard looks at.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BenchmarkFacts
{
    /// <summary>How many runs there were.</summary>
    /// <value>0 by default.</value>
    public long Runs { get; init; }

    /// <summary>How many of them ended with an exception.</summary>
    /// <value>0 by default.</value>
    public long Crashes { get; init; }

    /// <summary>How many of them have an address in a row.</summary>
    /// <value>0 by default.</value>
    public long AddressViolations { get; init; }

    /// <summary>How many tasks were sealed because they kept failing.</summary>
    /// <value>0 by default.</value>
    public long AccSeals { get; init; }

    /// <summary>How many tasks were sealed for what is in them.</summary>
    /// <value>0 by default.</value>
    public long EthicsSeals { get; init; }

    /// <summary>How the runs were decided, in the words of the report.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<KeyValuePair<string, long>> Decisions { get; init; } = [];

    /// <summary>The figures of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Its figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static BenchmarkFacts Of(BenchmarkReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Runs = report.Runs.Length,
            Crashes = report.Crashes,
            AddressViolations = report.AddressViolations,
            AccSeals = report.AccSeals,
            EthicsSeals = report.EthicsSeals,
            Decisions = BenchmarkReportText.Decisions(report.Decisions),
        };
    }
}
