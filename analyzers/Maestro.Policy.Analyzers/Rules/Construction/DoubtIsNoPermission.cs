using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>What is missing, failed or unknown is refused.</summary>
internal sealed class DoubtIsNoPermission : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO044",
        "Fails open",
        "Construction",
        "A missing, failed or unknown answer becomes permission");

    public override void Check(Body body)
    {
        foreach (IOperation operation in body.Operations)
        {
            switch (operation)
            {
                case IInvocationOperation call when Permissions.Allows(call, body.Roles) && Permissions.IsFallback(call):
                    body.Report(Descriptor, call);
                    break;
                case ICoalesceOperation { WhenNull: ILiteralOperation { ConstantValue: { HasValue: true, Value: true } } allowed } answer
                    when AsksForOutcome(answer.Value, body.Roles):
                    body.Report(Descriptor, allowed);
                    break;
                case ICatchClauseOperation { Parent: ITryOperation attempt } handler
                    when ReturnedValues(attempt.Body).Any(value => AsksForOutcome(value, body.Roles)):
                    ReportTrue(body, handler);
                    break;
            }
        }
    }

    private void ReportTrue(Body body, ICatchClauseOperation handler)
    {
        foreach (IOperation value in ReturnedValues(handler.Handler))
        {
            if (value.ConstantValue is { HasValue: true, Value: true })
            {
                body.Report(Descriptor, value);
            }
        }
    }

    private static IEnumerable<IOperation> ReturnedValues(IOperation block) =>
        block.Descendants().OfType<IReturnOperation>().Select(static answer => answer.ReturnedValue).OfType<IOperation>();

    private static bool AsksForOutcome(IOperation value, KnownRoles roles) =>
        value.DescendantsAndSelf()
            .OfType<IPropertyReferenceOperation>()
            .Any(property => roles.OutcomeTest(property.Property) is not null);
}
