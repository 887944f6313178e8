using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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

        foreach (IInvocationOperation call in body.All<IInvocationOperation>())
        {
            if (Permissions.MakesRun(call, body.Roles) && !Permissions.IsFallback(call))
            {
                body.Report(Descriptor, call);
            }
        }
    }
}
