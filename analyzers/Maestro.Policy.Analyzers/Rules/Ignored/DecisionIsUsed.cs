using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
            if (IsDropped(producer.Use, body.Roles))
            {
                body.Report(Descriptor, producer.Use.At, producer.Operation.Name());
            }
            else if (producer.Use is
            {
                Kind: UseKind.Deconstructed,
                At: not (IDeconstructionAssignmentOperation or IForEachLoopOperation),
            })
            {
                body.Report(Descriptor, producer.Operation, producer.Operation.Name());
            }
        }

        // var task = gate.EvaluateAsync(request); await task;
        foreach (LocalStory local in body.Locals)
        {
            foreach (Use use in local.Uses)
            {
                if (local.Fate == LocalFate.OnlyDiscarded && IsDropped(use, body.Roles))
                {
                    body.Report(Descriptor, use.At, local.Local.Name);
                }
            }
        }
    }

    private static bool IsDropped(Use use, KnownRoles roles) =>
        use.Kind == UseKind.Dropped && (use.At is IAwaitOperation || !roles.Framework.IsTask(use.At.Type));
}
