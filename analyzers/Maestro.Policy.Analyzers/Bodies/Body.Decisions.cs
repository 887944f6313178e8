using System.Collections.Immutable;
using Maestro.Policy.Analyzers.Partitions;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

internal sealed partial class Body
{
    private DecisionFlow? _flow;
    private ImmutableArray<Partition>? _partitions;
    private ImmutableArray<OutcomeSwitch>? _switches;

    /// <summary>Where decisions come into being here.</summary>
    public ImmutableArray<Producer> Producers => Flow.Producers;

    /// <summary>Decisions that were taken apart into a discard.</summary>
    public ImmutableArray<DroppedPart> DroppedParts => Flow.DroppedParts;

    /// <summary>Locals that hold decisions.</summary>
    public ImmutableArray<LocalStory> Locals => Flow.Locals;

    /// <summary>The tests of each value, where they are all that happens to it; none where there are guarded
    /// effects.</summary>
    public ImmutableArray<Partition> Partitions => _partitions ??= HasEffects ? [] : [.. PartitionFinder.In(this)];

    /// <summary>The switches over outcomes; none where there are guarded effects.</summary>
    public ImmutableArray<OutcomeSwitch> Switches => _switches ??= HasEffects ? [] : [.. ReadSwitches()];

    /// <summary>What becomes of decisions wherever they are named: made here, or held by somebody already.</summary>
    public IEnumerable<Use> AllUses =>
        Producers.Select(static producer => producer.Use)
            .Concat(Operations.Where(HoldsDecision).Select(Classifier.Classify));

    public bool IsProducer(IInvocationOperation call) => new Producers(Roles).IsProducer(call);

    private bool HoldsDecision(IOperation operation) =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation
        && !operation.IsConstant()
        && Roles.IsMustHandle(operation.Type);

    private IEnumerable<OutcomeSwitch> ReadSwitches()
    {
        OutcomeSwitches reader = new(Roles);
        return Operations.Select(reader.Read).OfType<OutcomeSwitch>();
    }

    private DecisionFlow Flow => _flow ??= new(this);
}
