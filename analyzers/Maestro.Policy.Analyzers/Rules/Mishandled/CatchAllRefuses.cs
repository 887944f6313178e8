using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>RUN is named; what is left over is refused.</summary>
internal sealed class CatchAllRefuses : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO014",
        "Catch-all lets RUN share a path with other outcomes",
        "Mishandled",
        "'{0}' catches RUN together with {1}; name RUN explicitly and refuse in the catch-all");

    public override void Check(Body body)
    {
        foreach (OutcomeSwitch choice in body.Switches)
        {
            if (choice is { CatchAll: { } rest, CatchAllRefuses: false }
                && !choice.Named.Meets(Outcomes.Run)
                && choice.Named.Meets(Outcomes.Named))
            {
                Outcomes left = Outcomes.Named & ~choice.Named & ~Outcomes.Run;
                string others = left == Outcomes.None ? "what is unknown" : left.InWords();
                body.Report(Descriptor, rest.GetLocation()!, rest.ToString(), others);
            }
        }
    }
}
