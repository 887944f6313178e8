namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>How many were decided in which way.</summary>
/// <param name="Run">How many ran.</param>
/// <param name="Hitl">How many wait for a human.</param>
/// <param name="Stop">How many are stopped.</param>
/// <remarks>The default value counts nothing.</remarks>
public readonly record struct BenchmarkCounts(long Run, long Hitl, long Stop)
{
    /// <summary>All of them.</summary>
    /// <value>0 or more.</value>
    public long All => Run + Hitl + Stop;

    /// <summary>How many were decided in one way.</summary>
    /// <param name="verdict">The way.</param>
    /// <returns>0 or more.</returns>
    public long Of(Verdict verdict) => verdict switch
    {
        Verdict.Run => Run,
        Verdict.Hitl => Hitl,
        _ => Stop,
    };

    internal BenchmarkCounts With(Verdict verdict) => verdict switch
    {
        Verdict.Run => this with { Run = Run + 1 },
        Verdict.Hitl => this with { Hitl = Hitl + 1 },
        _ => this with { Stop = Stop + 1 },
    };
}
