using Maestro.Policy.Simulation.Benchmarks;

namespace Maestro.Policy.Tool.Bench;

/// <summary>What a profile came to, and whether that is what it has to come to.</summary>
/// <param name="Report">What it came to.</param>
internal sealed record BenchResult(BenchmarkReport Report)
{
    /// <summary>Whether it passes.</summary>
    public BenchmarkScorecard Scorecard { get; } = BenchmarkScorecard.Of(Report);

    public BenchmarkProfile Profile => Report.Profile;
}
