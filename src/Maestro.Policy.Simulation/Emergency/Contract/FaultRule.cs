using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a fault leads to.</summary>
/// <param name="Steps">What goes on record, in this order.</param>
/// <param name="Event">What it is to the lifecycle, which says where the run stands then;
/// <see cref="ContractEvent.None"/> when it makes no difference, and the run goes on.</param>
/// <param name="Outcome">What it does to trust; <see langword="null"/> for nothing.</param>
internal sealed record FaultRule(
    ImmutableArray<StepWord> Steps, ContractEvent Event, TrustOutcome? Outcome = null);
