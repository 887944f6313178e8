using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A gate that doesn't say RUN is not asked until it does.</summary>
internal sealed class GateIsAskedOnce : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO027",
        "Gate is asked again until it says RUN",
        "Mishandled",
        "HITL and STOP are answers, not transient errors; do not re-evaluate '{0}' until it says RUN");

    public override void Check(Body body)
    {
        foreach (IOperation operation in body.Operations)
        {
            switch (operation)
            {
                case IWhileLoopOperation { Condition: { } condition } loop when AsksUntilRun(loop, condition, body) is { } call:
                    body.Report(Descriptor, condition, call.Name());
                    break;
                case IConditionalOperation test
                    when Loops.ExitOnRun(test, body.Roles) is { Loop: IForLoopOperation, Tested: IInvocationOperation call }
                        && body.IsProducer(call):
                    body.Report(Descriptor, test.Condition, call.Name());
                    break;
            }
        }
    }

    // while (!decision.IsRun) decision = gate.Evaluate(request);
    private static IInvocationOperation? AsksUntilRun(IWhileLoopOperation loop, IOperation condition, Body body)
    {
        if (condition is not IUnaryOperation
            {
                OperatorKind: UnaryOperatorKind.Not,
                Operand: IPropertyReferenceOperation { Instance: ILocalReferenceOperation tested } test,
            }
            || body.Roles.OutcomeTest(test.Property) != Outcomes.Run)
        {
            return null;
        }

        return loop.Body.Descendants()
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is ILocalReferenceOperation target && target.Local.Is(tested.Local))
            .Select(static assignment => Loops.Awaited(assignment.Value))
            .OfType<IInvocationOperation>()
            .FirstOrDefault(body.IsProducer);
    }
}
