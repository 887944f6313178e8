using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>A guarded effect is reached only after a RUN.</summary>
internal sealed class EffectIsReachedOnlyOnRun : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO020",
        "Guarded effect is not dominated by a RUN check",
        "Effects",
        "'{0}' is reachable without a RUN decision{1}");

    public override void Check(Body body)
    {
        foreach (FlowFindings findings in body.Findings)
        {
            foreach (EffectFinding effect in findings.Effects)
            {
                if (effect is { IsUnguarded: true, IsOnlyRefused: false })
                {
                    string also = effect.Refusal == Outcomes.None
                        ? ""
                        : $"; the decision can be {(effect.Refusal & Outcomes.AnyOutcome).InWords()}";
                    body.Report(Descriptor, effect.Effect, effect.Effect.Name(), also);
                }
            }
        }
    }
}
