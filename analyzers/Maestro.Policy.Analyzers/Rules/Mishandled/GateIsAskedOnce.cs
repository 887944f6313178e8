using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
                case IWhileLoopOperation { Condition: { } condition } loop:
                    CheckCondition(body, loop, condition);
                    break;
                case IForLoopOperation { Condition: { } condition } loop:
                    CheckCondition(body, loop, condition);
                    break;
                case IConditionalOperation test
                    when Loops.ExitOnRun(test, body.Roles) is { Loop: not IForEachLoopOperation } exit:
                    Check(body, exit.Loop, exit.Tested, test.Condition);
                    break;
            }
        }
    }

    // while (!decision.IsRun && tries++ < 3) decision = gate.Evaluate(request);
    private void CheckCondition(Body body, ILoopOperation loop, IOperation condition)
    {
        if (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
        {
            CheckCondition(body, loop, both.LeftOperand);
            CheckCondition(body, loop, both.RightOperand);
        }
        else if (RunTests.Subject(condition, value: false, body.Roles) is { } tested)
        {
            Check(body, loop, tested, condition);
        }
    }

    private void Check(Body body, ILoopOperation loop, IOperation tested, IOperation place)
    {
        if (Loops.CallsBehind(tested, loop).FirstOrDefault(body.IsProducer) is { } call
            && Loops.RepeatsItself(call, loop)
            && !loop.Body.Descendants().Any(body.IsEffect))
        {
            body.Report(Descriptor, place, call.Name());
        }
    }
}
