using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>A text of profiles can't be used.</summary>
public sealed class BenchmarkProfileException : Exception
{
    internal BenchmarkProfileException(string source, ImmutableArray<BenchmarkProfileFault> faults)
        : base(string.Join('\n', faults.Select(fault => source + fault))) => Faults = faults;

    /// <summary>Every fault that was found.</summary>
    /// <value>In the order of the text; at least one.</value>
    public ImmutableArray<BenchmarkProfileFault> Faults { get; }
}
