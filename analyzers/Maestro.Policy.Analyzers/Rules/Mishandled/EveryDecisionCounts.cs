using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>No decision speaks for the others.</summary>
internal sealed class EveryDecisionCounts : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO019",
        "Aggregation may lose decisions",
        "Mishandled",
        "'{0}' lets one decision speak for all",
        DiagnosticSeverity.Info);

    public override void Check(Body body)
    {
        foreach (IInvocationOperation call in body.All<IInvocationOperation>())
        {
            if (IsFirstToFinish(call, body.Roles)
                || PicksOne(call, body.Roles)
                || DropsTheRest(call, body)
                || LetsOneGateDecide(call, body))
            {
                IOperation place = call.Parent is IAwaitOperation awaited ? awaited : call;
                body.Report(Descriptor, place, call.TargetMethod.Name);
            }
        }

        foreach (IConditionalOperation condition in body.All<IConditionalOperation>())
        {
            if (LetsFirstRunWin(condition, body))
            {
                body.Report(Descriptor, condition.Condition, "the first RUN");
            }
        }
    }

    // await await Task.WhenAny(…): the others' decisions are nobody's.
    private static bool IsFirstToFinish(IInvocationOperation call, KnownRoles roles) =>
        call is
        {
            TargetMethod: { Name: "WhenAny", ContainingType.Name: "Task" },
            Parent: IAwaitOperation { Parent: IAwaitOperation { Parent: not IExpressionStatementOperation } },
        }
        && roles.Carries(call.Type);

    private static bool PicksOne(IInvocationOperation call, KnownRoles roles)
    {
        bool isExtension = call.TargetMethod.Home() == "System.Linq" && !call.Arguments.IsEmpty;
        ITypeSymbol? source = isExtension ? call.Arguments[0].Value.Type : call.Instance?.Type;
        if (!roles.IsMustHandle(roles.Carried(source)) || !(isExtension || source.IsIn("System.Collections")))
        {
            return false;
        }

        return call.TargetMethod.Name switch
        {
            "Last" or "LastOrDefault" => call.Arguments.Length == 1,
            "Any" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" =>
                call.Arguments.Length == 2 && AsksForRun(call.Arguments[1], roles),
            "Exists" or "Find" => call.Arguments.Length == 1 && AsksForRun(call.Arguments[0], roles),
            _ => false,
        };
    }

    // gate.EvaluateAll(requests).First(): nobody else can see the others.
    private static bool DropsTheRest(IInvocationOperation call, Body body) =>
        call.TargetMethod.Home() == "System.Linq"
        && call.TargetMethod.Name is "First" or "FirstOrDefault" or "ElementAt" or "ElementAtOrDefault"
        && body.Roles.IsMustHandle(call.Type)
        && call.TargetMethod.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.Delegate)
        && Awaited(call.Arguments[0].Value.Unwrapped()) is IInvocationOperation batch
        && body.IsProducer(batch);

    private static IOperation Awaited(IOperation value) =>
        value is IAwaitOperation awaited ? awaited.Operation.Unwrapped() : value;

    // gates.Any(gate => gate.Evaluate(request).IsRun): one gate's RUN outvotes the others.
    private static bool LetsOneGateDecide(IInvocationOperation call, Body body) =>
        call is { TargetMethod.Name: "Any", Arguments.Length: 2 }
        && call.TargetMethod.Home() == "System.Linq"
        && call.Arguments[1].Lambda()?.ReturnedValue() is { } condition
        && RunTests.Subject(condition, value: true, body.Roles) is IInvocationOperation asked
        && body.IsProducer(asked);

    // decision => decision.IsRun, and nothing else.
    private static bool AsksForRun(IArgumentOperation predicate, KnownRoles roles) =>
        predicate.Lambda()?.ReturnedValue() is { } condition
        && RunTests.Subject(condition, value: true, roles) is IParameterReferenceOperation;

    // foreach (gate …) { if (gate.Evaluate(request).IsRun) return …; }
    private static bool LetsFirstRunWin(IConditionalOperation condition, Body body) =>
        Loops.ExitOnRun(condition, body.Roles) is
        {
            Loop: IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation each } loop,
            Tested: var tested,
        }
        && Loops.CallsBehind(tested, loop).Any(call => body.IsProducer(call)
            && call.Instance is ILocalReferenceOperation gate
            && gate.Local.Is(each.Symbol));
}
