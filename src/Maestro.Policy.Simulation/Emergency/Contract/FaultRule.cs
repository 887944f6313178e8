using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a fault leads to.</summary>
/// <param name="Steps">What goes on record, in this order. A sealed step seals the run.</param>
/// <param name="Outcome">What it does to trust; <see langword="null"/> for nothing.</param>
/// <param name="End">How the run ends; <see langword="null"/> when it goes on.</param>
internal sealed record FaultRule(ImmutableArray<StepWord> Steps, TrustOutcome? Outcome, RunEnd? End)
{
    /// <summary>Whether it seals the run.</summary>
    public bool IsSealed { get; } = Steps.Any(static step => step.Header.IsSealed);
}
