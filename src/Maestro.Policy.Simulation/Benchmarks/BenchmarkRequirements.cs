namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>What a benchmark has to come to.</summary>
/// <remarks>The default value is <see cref="None"/>: it measures, and fails nothing.</remarks>
[Flags]
public enum BenchmarkRequirements : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something is sealed (<c>seal</c>): for a benchmark that gives reason to.</summary>
    Seals = 1,

    /// <summary>No row holds an address (<c>pii</c>).</summary>
    NoAddresses = 2,

    /// <summary>No run ends with an exception (<c>crash</c>).</summary>
    NoCrashes = 4,

    /// <summary>All of them, as by default in the reference.</summary>
    All = Seals | NoAddresses | NoCrashes,
}
