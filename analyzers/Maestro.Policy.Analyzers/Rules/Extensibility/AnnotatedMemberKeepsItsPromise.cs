using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Extensibility;

/// <summary>A member does what its annotations promise.</summary>
internal sealed class AnnotatedMemberKeepsItsPromise : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO091",
        "Annotated member does not keep its promise",
        "Extensibility",
        "'{0}' is marked [{1}] but {2}");

    public override void Check(Body body)
    {
        foreach (IMethodSymbol method in Functions(body))
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (body.Roles.Handles(parameter) && body.Roles.IsMustHandle(parameter.Type) && !IsNamed(body, parameter))
                {
                    body.Report(Descriptor, parameter.Locations[0], parameter.Name, nameof(Role.HandlesDecision), "never examines it");
                }
            }
        }

        if (body is { PromisesRun: true, Method: { } owner })
        {
            foreach (FlowFindings findings in body.Findings)
            {
                CheckExits(body, owner, findings);
            }
        }
    }

    private void CheckExits(Body body, IMethodSymbol method, FlowFindings findings)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            int decision = findings.DecisionOf(parameter);
            if (body.Roles.EnsuresRun(parameter) && !findings.Exits.All(exit => exit.State.OutcomesOf(decision).IsRun()))
            {
                body.Report(
                    Descriptor, method.Locations[0], method.Name, nameof(Role.EnsuresRun), $"returns where '{parameter.Name}' may not be RUN");
            }

            if (body.Roles.RunWhen(parameter) is { } result && !findings.Exits.All(exit => IsRunAt(exit, result, decision)))
            {
                body.Report(
                    Descriptor,
                    method.Locations[0],
                    method.Name,
                    nameof(Role.RunWhen),
                    $"can return {(result ? "true" : "false")} where '{parameter.Name}' may not be RUN");
            }
        }
    }

    private static bool IsRunAt(FlowExit exit, bool result, int decision) =>
        exit.State.Assume(exit.Returned, result).All(state => state.OutcomesOf(decision).IsRun());

    private static IEnumerable<IMethodSymbol> Functions(Body body)
    {
        if (body.Method is { IsAbstract: false } method && !body.Blocks.IsEmpty)
        {
            yield return method;
        }

        foreach (ILocalFunctionOperation function in body.All<ILocalFunctionOperation>())
        {
            yield return function.Symbol;
        }
    }

    private static bool IsNamed(Body body, IParameterSymbol parameter) =>
        body.All<IParameterReferenceOperation>().Any(reference => reference.Parameter.Is(parameter));
}
