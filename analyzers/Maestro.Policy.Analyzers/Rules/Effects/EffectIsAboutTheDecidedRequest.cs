using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>An effect is about the request that was decided.</summary>
internal sealed class EffectIsAboutTheDecidedRequest : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO022",
        "Effect is about another request than the decision",
        "Effects",
        "The decision was made for '{0}', the effect is about '{1}'",
        DiagnosticSeverity.Info,
        isEnabled: false);

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (EffectFinding effect in findings.Effects)
            {
                if (effect is { IsUnguarded: false, OtherRequest: { } decided })
                {
                    body.Report(Descriptor, effect.Effect, decided.Name, effect.RequestText);
                }
            }
        }
    }
}
