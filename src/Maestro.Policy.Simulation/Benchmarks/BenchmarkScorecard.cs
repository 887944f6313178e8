using System.Collections.Immutable;
using System.Globalization;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Whether a benchmark came to what it has to come to.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BenchmarkScorecard
{
    private BenchmarkScorecard(ImmutableArray<string> failReasons, BenchmarkFacts observations) =>
        (FailReasons, Observations) = (failReasons, observations);

    /// <summary>Whether it did.</summary>
    /// <value><see langword="true"/> when nothing fails.</value>
    public bool Passes => FailReasons.IsEmpty;

    /// <summary>What failed.</summary>
    /// <value>Such as <c>CRASHES_NONZERO:2</c>, <c>PII_VIOLATIONS_NONZERO:1</c> and <c>NO_SEAL_EVENTS</c>, in that
    /// order.</value>
    public ImmutableArray<string> FailReasons { get; }

    /// <summary>What it was judged by.</summary>
    /// <value>The figures.</value>
    public BenchmarkFacts Observations { get; }

    /// <summary>Judges a report by what its profile requires.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static BenchmarkScorecard Of(BenchmarkReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(BenchmarkFacts.Of(report), report.Profile.Requirements);
    }

    /// <summary>Judges figures.</summary>
    /// <param name="facts">The figures.</param>
    /// <param name="requirements">What is required.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is <see langword="null"/>.</exception>
    public static BenchmarkScorecard Of(BenchmarkFacts facts, BenchmarkRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<string> reasons = [];
        if (requirements.HasFlag(BenchmarkRequirements.NoCrashes) && facts.Crashes != 0)
        {
            reasons.Add("CRASHES_NONZERO:" + facts.Crashes.ToString(CultureInfo.InvariantCulture));
        }

        if (requirements.HasFlag(BenchmarkRequirements.NoAddresses) && facts.AddressViolations != 0)
        {
            reasons.Add("PII_VIOLATIONS_NONZERO:" + facts.AddressViolations.ToString(CultureInfo.InvariantCulture));
        }

        if (requirements.HasFlag(BenchmarkRequirements.Seals) && facts.AccSeals + facts.EthicsSeals == 0)
        {
            reasons.Add("NO_SEAL_EVENTS");
        }

        return new([.. reasons], facts);
    }
}
