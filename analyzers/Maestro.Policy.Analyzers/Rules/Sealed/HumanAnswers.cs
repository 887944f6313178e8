using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Sealed;

/// <summary>What waits for a human is answered by a human, not by code.</summary>
internal sealed class HumanAnswers : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO032",
        "HITL is answered by code",
        "Sealed",
        "The approval passed to '{0}' is made up by code");

    public override void Check(Body body)
    {
        foreach (IInvocationOperation call in body.All<IInvocationOperation>())
        {
            if (InventedApprovals.IsIn(call, body))
            {
                body.Report(Descriptor, call, call.TargetMethod.Name);
            }
        }
    }
}
