using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A decision that a call returns is not dropped.</summary>
internal sealed class DecisionIsUsed : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO001",
        "Decision is discarded",
        "Ignored",
        "The decision returned by '{0}' is discarded; PAUSE_FOR_HITL and STOPPED have no effect");

    public override void Check(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            IOperation place = producer.Use.At;
            if (producer.Use.Kind == UseKind.Dropped && (place is IAwaitOperation || !body.Roles.Framework.IsTask(place.Type)))
            {
                body.Report(Descriptor, place, producer.Operation.Name());
            }
            else if (producer.Use is { Kind: UseKind.Deconstructed, At: not IDeconstructionAssignmentOperation })
            {
                body.Report(Descriptor, producer.Operation, producer.Operation.Name());
            }
        }
    }
}
