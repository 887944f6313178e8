namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>How a benchmark counts.</summary>
/// <remarks>The default value is <see cref="Strict"/>, the one that counts what was decided.</remarks>
public enum BenchmarkReading : byte
{
    /// <summary>One pass: every figure is of the same runs, and counts what they decided. Addresses are looked for in
    /// rows as they are.</summary>
    Strict = 0,

    /// <summary>As the reference's: a run that asked somebody what an ambiguous prompt means counts as stopped,
    /// whatever the answer was; shares are of a second pass, which one human answers for all its runs; addresses are
    /// looked for after they were taken out; and of a report whose counts are there twice both are added. For
    /// comparing.</summary>
    Reference = 1,
}
