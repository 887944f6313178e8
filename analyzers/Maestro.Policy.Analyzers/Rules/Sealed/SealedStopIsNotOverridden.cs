using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Sealed;

/// <summary>A sealed stop is never overridden.</summary>
internal sealed class SealedStopIsNotOverridden : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO031",
        "Override of a sealed decision",
        "Sealed",
        "'{0}' is sealed here and can never be overridden",
        DiagnosticSeverity.Error);

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (OverrideFinding found in findings.Overrides)
            {
                if (found is { IsAlwaysSealed: true } && !InventedApprovals.IsIn(found.Call, body))
                {
                    body.Report(Descriptor, found.Call, found.Call.Instance!.Name());
                }
            }
        }
    }
}
