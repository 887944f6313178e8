using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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
        if (body.Method is { Parameters.IsEmpty: false } method && IsGate(method, body.Roles) && AlwaysAllows(body))
        {
            body.Report(Descriptor, method.Locations[0], method.Name);
        }
    }

    private static bool IsGate(IMethodSymbol method, KnownRoles roles) =>
        roles.IsGateAnswer(method.ReturnType) || (roles.IsDecisionSource(method) && roles.Carries(method.ReturnType));

    private static bool AlwaysAllows(Body body)
    {
        IReturnOperation[] answers =
            [.. body.All<IReturnOperation>().Where(static answer => answer.ReturnedValue is not null && answer.Function() is null)];
        return answers.Length > 0
            && answers.All(answer => SaysRunOnly(answer, body.Roles))
            && !body.All<IInvocationOperation>().Any(call => AsksSomebody(call, body.Roles));
    }

    private static bool SaysRunOnly(IReturnOperation answer, KnownRoles roles) =>
        answer.Descendants().OfType<IInvocationOperation>().Any(call => Permissions.Allows(call, roles))
        && !answer.Descendants().Any(static part =>
            part is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation);

    private static bool AsksSomebody(IInvocationOperation call, KnownRoles roles) =>
        !Permissions.Allows(call, roles)
        && ((roles.Carries(call.Type) && !roles.IsFactory(call.TargetMethod))
            || (roles.IsGateAnswer(call.Type) && call.TargetMethod.Home() != "System.Threading.Tasks"));
}
