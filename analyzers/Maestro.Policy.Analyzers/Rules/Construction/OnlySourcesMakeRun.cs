using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Only a decision source makes a RUN.</summary>
internal sealed class OnlySourcesMakeRun : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO042",
        "RUN is constructed outside a decision source",
        "Construction",
        "Only a type or method marked [DecisionSource] may construct RUN");

    public override void Check(Body body)
    {
        if (body.Roles.IsDecisionSource(body.Owner))
        {
            return;
        }

        foreach (IOperation operation in body.Operations)
        {
            if (MakesRun(operation, body.Roles)
                && !Permissions.IsFallback(operation)
                && !IsInSource(operation, body.Roles))
            {
                body.Report(Descriptor, operation);
            }
        }
    }

    private static bool MakesRun(IOperation operation, KnownRoles roles) => operation switch
    {
        IInvocationOperation call => Permissions.MakesRun(call.TargetMethod, roles),
        IMethodReferenceOperation reference => Permissions.MakesRun(reference.Method, roles),
        _ => false,
    };

    private static bool IsInSource(IOperation operation, KnownRoles roles) =>
        operation.Ancestors(
            ).OfType<ILocalFunctionOperation>().Any(function => roles.IsDecisionSource(function.Symbol));
}
