using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A gate doesn't say RUN whatever it is asked.</summary>
internal sealed class GateCanObject : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO043",
        "Gate always returns RUN",
        "Construction",
        "'{0}' returns RUN on every path",
        DiagnosticSeverity.Info);

    public override void Check(Body body)
    {
        if (body.Method is { Parameters.IsEmpty: false } method
            && IsGate(method, body.Roles)
            && AlwaysAllows(body, gate: null))
        {
            body.Report(Descriptor, method.Locations[0], method.Name);
        }

        foreach (IAnonymousFunctionOperation lambda in body.All<IAnonymousFunctionOperation>())
        {
            if (IsInlineGate(lambda.Symbol, body.Roles) && AlwaysAllows(body, lambda))
            {
                body.Report(Descriptor, lambda, "This gate");
            }
        }
    }

    private static bool IsGate(IMethodSymbol method, KnownRoles roles) =>
        roles.IsGateAnswer(method.ReturnType) || (roles.IsDecisionSource(method) && roles.Carries(method.ReturnType));

    // (request, gate) => gate.Pass()
    private static bool IsInlineGate(IMethodSymbol lambda, KnownRoles roles) =>
        roles.IsGateAnswer(lambda.ReturnType) && lambda.Parameters.Length > 1;

    private static bool AlwaysAllows(Body body, IOperation? gate)
    {
        IReturnOperation[] answers =
        [
            .. body.All<IReturnOperation>()
                .Where(answer => answer.ReturnedValue is not null && answer.Function() == gate),
        ];
        return answers.Length > 0
            && answers.All(answer => SaysRunOnly(answer.ReturnedValue!, body, []))
            && !body.All<IThrowOperation>().Any(thrown => thrown.Function() == gate)
            && !body.All<IInvocationOperation>().Any(call => IsIn(call, gate) && AsksSomebody(call, body.Roles));
    }

    private static bool IsIn(IOperation operation, IOperation? gate) =>
        gate is null || operation.Ancestors().Contains(gate);

    // A local that is on the way already depends on its other values alone.
    private static bool SaysRunOnly(IOperation answer, Body body, HashSet<ISymbol> followed) =>
        answer.Unwrapped() switch
        {
            IInvocationOperation call when Permissions.Allows(call, body.Roles) => true,
            IInvocationOperation { Arguments.Length: 1 } wrapped when IsOfTasks(wrapped.TargetMethod) =>
                SaysRunOnly(wrapped.Arguments[0].Value, body, followed),
            IObjectCreationOperation { Arguments.Length: 1 } wrapped when IsOfTasks(wrapped.Type) =>
                SaysRunOnly(wrapped.Arguments[0].Value, body, followed),
            IConditionalOperation { WhenFalse: { } otherwise } choice =>
                SaysRunOnly(choice.WhenTrue, body, followed) && SaysRunOnly(otherwise, body, followed),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => SaysRunOnly(arm.Value, body, followed)),
            ILocalReferenceOperation { Local: var local } => !followed.Add(local)
                || (ValuesOf(local, body).ToArray() is { Length: > 0 } values
                    && values.All(value => SaysRunOnly(value, body, followed))),
            _ => false,
        };

    // None where the local is declared in passing, as an out argument or in a pattern: its first value isn't known.
    private static IEnumerable<IOperation> ValuesOf(ILocalSymbol local, Body body) =>
        body.All<IVariableDeclaratorOperation>()
            .Where(declarator => declarator.Symbol.Is(local))
            .SelectMany(declarator => body.ReferencesOf(local)
                .Where(Body.IsWrite)
                .Select(static write =>
                    write.Parent is IAssignmentOperation { Value: var value } ? value : write.Parent!)
                .Concat(declarator.GetVariableInitializer() is { Value: var first } ? [first] : []));

    private static bool IsOfTasks(ISymbol? symbol) => symbol.Home() == "System.Threading.Tasks";

    private static bool AsksSomebody(IInvocationOperation call, KnownRoles roles) =>
        !Permissions.Allows(call, roles)
        && !IsOfTasks(call.TargetMethod)
        && ((roles.Carries(call.Type) && !roles.IsFactory(call.TargetMethod)) || roles.IsGateAnswer(call.Type));
}
