using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A switch statement names every outcome, or has a default.</summary>
internal sealed class SwitchNamesEveryOutcome : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO013",
        "Switch misses an outcome and has no default",
        "Mishandled",
        "The switch handles {0} but neither {1} nor a default");

    public override void Check(Body body)
    {
        foreach (OutcomeSwitch statement in body.Switches)
        {
            Outcomes named = statement.Named & Outcomes.Named;
            Outcomes missing = Outcomes.Named & ~named;
            if (!statement.IsExpression && statement.CatchAll is null && missing != Outcomes.None && named.Count() >= 2)
            {
                body.Report(Descriptor, statement.Value, named.InWords(), missing.InWords());
            }
        }
    }
}
