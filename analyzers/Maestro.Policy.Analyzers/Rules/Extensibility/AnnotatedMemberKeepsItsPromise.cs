using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Flow;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
                if (body.Roles.Handles(parameter)
                    && body.Roles.IsMustHandle(parameter.Type) && !IsExamined(body, parameter))
                {
                    Location place = parameter.Locations[0];
                    body.Report(Descriptor, place, parameter.Name, nameof(Role.HandlesDecision), "never examines it");
                }
            }
        }

        if (body.Method is { IsAbstract: false } owner)
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
            // What is handed out isn't what was given.
            if (parameter.RefKind == RefKind.Out)
            {
                continue;
            }

            int decision = findings.DecisionOf(parameter);
            if (Ensures(parameter, method, body.Roles)
                && !findings.Exits.All(exit => exit.State.OutcomesOf(decision).IsRun()))
            {
                body.Report(
                    Descriptor,
                    method.Locations[0],
                    method.Name,
                    nameof(Role.EnsuresRun),
                    $"returns where '{parameter.Name}' may not be RUN");
            }

            if (ResultAtRun(parameter, method, body.Roles) is { } result
                && !findings.Exits.All(exit => IsRunAt(exit, result, decision)))
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

    // An extension's first parameter is what the method is called on.
    private static bool Ensures(IParameterSymbol parameter, IMethodSymbol method, KnownRoles roles) =>
        roles.EnsuresRun(parameter) || (IsReceiver(parameter, method) && roles.EnsuresRun(method));

    private static bool? ResultAtRun(IParameterSymbol parameter, IMethodSymbol method, KnownRoles roles) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
            ? roles.RunWhen(parameter) ?? (IsReceiver(parameter, method) ? roles.RunWhen(method) : null)
            : null;

    private static bool IsReceiver(IParameterSymbol parameter, IMethodSymbol method) =>
        method.IsExtensionMethod && parameter.Ordinal == 0;

    private static bool IsRunAt(FlowExit exit, bool result, int decision) =>
        exit.State.Assume(exit.Returned, result).All(state => state.OutcomesOf(decision).IsRun());

    private static IEnumerable<IMethodSymbol> Functions(Body body)
    {
        if (body.Method is { IsAbstract: false } method)
        {
            yield return method;
        }

        foreach (ILocalFunctionOperation function in body.All<ILocalFunctionOperation>())
        {
            yield return function.Symbol;
        }
    }

    private static bool IsExamined(Body body, IParameterSymbol parameter) =>
        body.All<IParameterReferenceOperation>()
            .Where(reference => reference.Parameter.Is(parameter))
            .Any(reference => body.Classifier.Classify(reference).Kind != UseKind.Described);
}
