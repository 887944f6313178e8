namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>The shares of runs that were decided in which way, and that asked somebody.</summary>
/// <param name="Counts">How the runs were decided.</param>
/// <param name="RunsThatAsked">How many runs asked a human at least once.</param>
/// <param name="Runs">How many runs there were.</param>
/// <remarks>The default value is of no runs.</remarks>
public readonly record struct BenchmarkDerived(BenchmarkCounts Counts, long RunsThatAsked, long Runs)
{
    /// <summary>The share of runs that ran.</summary>
    /// <value>0 to 1; 0 of no runs, as all shares.</value>
    public double RunRate => Share(Counts.Run);

    /// <summary>The share of runs that wait for a human.</summary>
    /// <value>0 to 1.</value>
    public double PauseRate => Share(Counts.Hitl);

    /// <summary>The share of runs that are stopped.</summary>
    /// <value>0 to 1.</value>
    public double StopRate => Share(Counts.Stop);

    /// <summary>The share of runs that asked a human.</summary>
    /// <value>0 to 1.</value>
    public double HitlRequestedRate => Share(RunsThatAsked);

    private double Share(long count) => (double)count / Math.Max(1, Runs);
}
