using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Sealed;

/// <summary>Before a stop is overridden, it is checked that it may be.</summary>
internal sealed class OverrideChecksTheSeal : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO030",
        "Override of a decision that may be sealed",
        "Sealed",
        "'{0}' may be sealed; check IsOverridable first");

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (OverrideFinding found in findings.Overrides)
            {
                if (found is { MayBeSealed: true, IsAlwaysSealed: false } && !InventedApprovals.IsIn(found.Call, body))
                {
                    body.Report(Descriptor, found.Call, found.Call.Instance!.Name());
                }
            }
        }
    }
}
