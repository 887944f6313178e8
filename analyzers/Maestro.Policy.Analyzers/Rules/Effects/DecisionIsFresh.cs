using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>An effect follows a decision that was made for it, here and now.</summary>
internal sealed class DecisionIsFresh : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO023",
        "Decision may be stale",
        "Effects",
        "The decision about '{0}' was made {1}",
        DiagnosticSeverity.Info,
        isEnabled: false);

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (EffectFinding effect in findings.Effects)
            {
                if (effect is { IsUnguarded: false, Origin: { } origin })
                {
                    body.Report(Descriptor, effect.Effect, effect.RequestText, origin);
                }
            }
        }
    }
}
