using BenchmarkDotNet.Attributes;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Benchmarks;

/// <summary>The emergency contract, one run in ten with evidence that is made up; beside it with every run kept, signed
/// by one thread and by all.</summary>
[MemoryDiagnoser]
public class EmergencyBenchmarks
{
    private const int Runs = 1_000_000;
    private const int KeptRuns = 10_000;

    private readonly EmergencyOptions _options = new() { Runs = Runs, Seed = 42, FabricateRate = 0.1 };

    private int Processors { get; } = Environment.ProcessorCount;

    [Benchmark(Baseline = true, OperationsPerInvoke = Runs)]
    public double Run() => Simulate(_options);

    [Benchmark(OperationsPerInvoke = KeptRuns)]
    public double KeptRun() => Simulate(_options with { Runs = KeptRuns, KeepsRuns = true });

    [Benchmark(OperationsPerInvoke = KeptRuns)]
    public double KeptRunByAllThreads() =>
        Simulate(_options with { Runs = KeptRuns, KeepsRuns = true, Jobs = Processors });

    private static double Simulate(EmergencyOptions options) =>
        EmergencySimulator.Run(options with { Files = new MemoryFiles() }).TrustAfter.Score;
}
