using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>A decision is acknowledged, not assigned to <c>_</c>.</summary>
internal sealed class DecisionIsNotAssignedToDiscard : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO002",
        "Decision is explicitly discarded",
        "Ignored",
        "The decision returned by '{0}' is discarded with '_'; use Acknowledge(reason) if this is intended");

    public override void Check(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            if (producer.Use is { Kind: UseKind.Discarded, At: ISimpleAssignmentOperation assignment }
                && !body.Roles.Framework.IsTaskOfValue(assignment.Value.Type))
            {
                Report(body, assignment, producer.Operation);
            }
        }

        foreach (DroppedPart part in body.DroppedParts)
        {
            if (!part.IsVerdict)
            {
                Report(body, part.Discard, part.Source);
            }
        }

        foreach (LocalStory local in body.Locals)
        {
            if (local is { Fate: LocalFate.Unread, Local.Name: "_" } && !body.AllowsDiscard(local.Sources[0]))
            {
                body.Report(Descriptor, local.Declaration, local.Sources[0].Name());
            }
            else if (local.Fate == LocalFate.OnlyDiscarded)
            {
                ReportDiscards(body, local);
            }
        }

        foreach (IOperation operation in body.Operations)
        {
            CheckDiscard(body, operation);
        }
    }

    // _ = decision.IsRun; _ = await task;
    private void ReportDiscards(Body body, LocalStory local)
    {
        foreach (Use use in local.Uses)
        {
            if (use is { Kind: UseKind.Discarded, At: ISimpleAssignmentOperation assignment })
            {
                Report(body, assignment, assignment.Value);
            }
        }
    }

    private void CheckDiscard(Body body, IOperation operation)
    {
        switch (operation)
        {
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out } parameter } argument
                when argument.Value is IDiscardOperation
                    && body.Roles.IsMustHandle(parameter.Type)
                    && !parameter.ContainingSymbol.IsIn("System.Collections"):
                Report(body, argument, argument.Parent!);
                break;
            case IPropertyReferenceOperation property
                when body.Roles.Carries(property.Type)
                    && !body.Roles.IsVerdict(property.Type)
                    && !body.Roles.Framework.IsTaskOfValue(property.Instance?.Type):
                ReportAssigned(body, property);
                break;
            case ILocalReferenceOperation local when body.Roles.Carries(local.Type):
                ReportAssigned(body, local);
                break;
        }
    }

    private void ReportAssigned(Body body, IOperation value)
    {
        if (value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } assignment)
        {
            Report(body, assignment, value);
        }
    }

    private void Report(Body body, IOperation place, IOperation source)
    {
        if (!body.AllowsDiscard(place))
        {
            body.Report(Descriptor, place, source.Name());
        }
    }
}
