namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>One run of a benchmark.</summary>
/// <param name="RunId">Such as <c>BENCH#00000</c>.</param>
/// <param name="Decision">How it counts; a run that ended with an exception counts as stopped.</param>
/// <param name="Events">What happened.</param>
/// <param name="Signature">What it came to, without what differs from run to run: 64 lower-case hexadecimal digits;
/// empty for a run that ended with an exception.</param>
/// <remarks>Immutable.</remarks>
public sealed record BenchmarkRun(string RunId, Verdict Decision, BenchmarkEvents Events, string Signature)
{
    /// <summary>Whether it ended with an exception.</summary>
    /// <value><see langword="false"/> for a run that decided something.</value>
    public bool IsCrash => Signature.Length == 0;
}
