using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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
                    Report(body, test.Pattern, GroupedOutcomes.OfPattern(test.Value, test.Pattern, body.Roles));
                    break;
                case IInvocationOperation call when body.Roles.Handles(call.TargetMethod):
                    CheckHandlers(body, call);
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

    // Match(_ => true, _ => true, _ => false): a pause gets RUN's answer.
    private void CheckHandlers(Body body, IInvocationOperation call)
    {
        Optional<object?> run = Answer(call, Outcomes.Run, body.Roles, out _);
        Optional<object?> hitl = Answer(call, Outcomes.Hitl, body.Roles, out IArgumentOperation? place);
        Optional<object?> stop = Answer(call, Outcomes.Stop, body.Roles, out _);
        if (run is { HasValue: true, Value: bool allowed }
            && hitl is { HasValue: true, Value: bool paused }
            && allowed == paused
            && !(stop is { HasValue: true, Value: bool stopped } && stopped == allowed))
        {
            body.Report(Descriptor, place!.Value, Outcomes.Hitl.InWords());
        }
    }

    private static Optional<object?> Answer(IInvocationOperation call, Outcomes outcome, KnownRoles roles, out IArgumentOperation? handler)
    {
        handler = call.Arguments.FirstOrDefault(argument => roles.OnOutcome(argument.Parameter) == outcome);
        return handler?.Lambda()?.ReturnedValue()?.ConstantValue ?? default;
    }
}
