using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>RUN is not put into one group with another outcome.</summary>
internal sealed class RunStandsAlone : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO015",
        "RUN is explicitly grouped with another outcome",
        "Mishandled",
        "RUN is grouped with {0}");

    public override void Check(Body body)
    {
        if (body.HasEffects)
        {
            return;
        }

        foreach (IOperation operation in body.Operations)
        {
            switch (operation)
            {
                case IBinaryOperation either:
                    Report(body, either, GroupedOutcomes.OfOr(either, body.Roles));
                    break;
                case IIsPatternOperation test:
                    Report(body, test.Pattern, GroupedOutcomes.OfPattern(test.Value.Type, test.Pattern, body.Roles));
                    break;
                case IInvocationOperation call when EqualHandlers.In(call, body.Roles) is { } handler:
                    Report(body, handler.Place, handler.Outcomes);
                    break;
            }
        }

        foreach (OutcomeSwitch choice in body.Switches)
        {
            foreach ((IOperation place, Outcomes outcomes) in choice.Groups)
            {
                Report(body, place, outcomes);
            }
        }
    }

    private void Report(Body body, IOperation place, Outcomes? grouped)
    {
        if (grouped is { } outcomes)
        {
            body.Report(Descriptor, place, (outcomes & ~Outcomes.Run).InWords());
        }
    }
}
