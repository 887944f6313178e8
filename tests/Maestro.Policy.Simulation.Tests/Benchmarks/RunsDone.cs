namespace Maestro.Policy.Simulation.Tests.Benchmarks;

/// <summary>Hears of progress at once, where <see cref="Progress{T}"/> would post it.</summary>
internal sealed class RunsDone(Action<int> hear) : IProgress<int>
{
    public void Report(int value) => hear(value);
}
