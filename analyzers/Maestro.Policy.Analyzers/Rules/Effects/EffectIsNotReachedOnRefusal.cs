using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>A guarded effect is not what a refusal leads to.</summary>
internal sealed class EffectIsNotReachedOnRefusal : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO021",
        "Guarded effect is reached only when the decision is not RUN",
        "Effects",
        "'{0}' runs exactly when the decision is {1}",
        DiagnosticSeverity.Error);

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (EffectFinding effect in findings.Effects)
            {
                if (effect is { IsUnguarded: true, IsOnlyRefused: true })
                {
                    string refusal = (effect.Refusal & Outcomes.AnyOutcome).InWords();
                    body.Report(Descriptor, effect.Effect, effect.Effect.Name(), refusal);
                }
            }
        }
    }
}
