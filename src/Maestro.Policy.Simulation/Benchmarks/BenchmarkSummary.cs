using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>What a report of another program says about its runs.</summary>
/// <param name="HitlRate">The share of runs that asked a human; <see langword="null"/> where it isn't said.</param>
/// <param name="Decisions">How the runs were decided: <c>RUN</c>, <c>PAUSE_FOR_HITL</c> and <c>STOPPED</c>, then
/// words that aren't known, in the order of the report.</param>
/// <param name="Runs">How many runs shares are of.</param>
/// <remarks>Immutable.</remarks>
public sealed record BenchmarkSummary(
    double? HitlRate, ImmutableArray<KeyValuePair<string, long>> Decisions, long Runs)
{
    /// <summary>The share of runs that were decided in one way.</summary>
    /// <param name="verdict">The way.</param>
    /// <returns>0 or more; of no runs, the number of them.</returns>
    public double Rate(Verdict verdict)
    {
        string word = verdict.ToWireName();
        return (double)Decisions.FirstOrDefault(count => count.Key == word).Value / Math.Max(1, Runs);
    }
}
