using Polly;

namespace Maestro.Policy.Benchmarks;

/// <summary>The options of a strategy that has none.</summary>
internal sealed class NoOpOptions : ResilienceStrategyOptions
{
    public NoOpOptions() => Name = "NoOp";
}
