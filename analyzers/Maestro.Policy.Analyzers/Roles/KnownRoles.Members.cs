using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal sealed partial class KnownRoles
{
    private readonly ImmutableDictionary<string, Outcomes> _listedOutcomeTests;

    /// <summary>For which outcomes a bool member is true; <see langword="null"/> where it is no outcome test.</summary>
    public Outcomes? OutcomeTest(ISymbol? member)
    {
        if (FirstArgument(member, Role.OutcomeTest) is { } verdicts)
        {
            return Verdicts.Of(verdicts);
        }

        if (_listedOutcomeTests.IsEmpty || member?.ContainingType is not { } type)
        {
            return null;
        }

        string name = $"{type.OriginalDefinition.DocumentationId()}|{member.Name}";
        return _listedOutcomeTests.TryGetValue(name, out Outcomes listed) ? listed : null;
    }

    /// <summary>For which outcomes a delegate is called; <see langword="null"/> where nothing is said.</summary>
    public Outcomes? OnOutcome(IParameterSymbol? parameter) =>
        FirstArgument(parameter?.OriginalDefinition, Role.OnOutcome) is { } verdicts ? Verdicts.Of(verdicts) : null;

    /// <summary>The outcome that a case of a closed hierarchy stands for.</summary>
    public Outcomes? OutcomeOfCase(ITypeSymbol? type) =>
        FirstArgument(type?.OriginalDefinition, Role.OutcomeCase) is { } verdict ? Verdicts.Of(verdict) : null;

    /// <summary>The result at which the decision is RUN.</summary>
    public bool? RunWhen(ISymbol? symbol) => FirstArgument(symbol, Role.RunWhen)?.Value as bool?;

    public bool EnsuresRun(ISymbol? symbol) => Has(symbol, Role.EnsuresRun);

    public bool RequiresRun(IParameterSymbol? parameter) => Has(parameter, Role.RequiresRun);

    public bool Handles(ISymbol? symbol) => Has(symbol, Role.HandlesDecision);

    public bool MayIgnoreResult(IMethodSymbol method) =>
        Has(method, Role.MayIgnore) || _annotations.FindOnReturn(method.Unreduced(), Role.MayIgnore) is not null;

    /// <summary>Whether a method's result has to be handled although its type needn't be.</summary>
    public bool ResultMustBeHandled(IMethodSymbol method) =>
        _annotations.FindOnReturn(method.Unreduced(), Role.MustHandle) is not null;

    public AttributeData? MustHandleOnReturn(IMethodSymbol method) =>
        _annotations.FindOnReturn(method, Role.MustHandle);

    /// <summary>Whether a symbol, or what it is declared in, may make decisions.</summary>
    public bool IsDecisionSource(ISymbol? symbol)
    {
        for (ISymbol? current =
            symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (_annotations.Has(current, Role.DecisionSource))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method makes a decision out of nothing: a static one, on the decision's own type.</summary>
    public bool IsFactory(IMethodSymbol method) =>
        method.IsStatic && IsMustHandle(method.ContainingType) && IsMustHandle(method.ReturnType);

    /// <summary>The outcome that a factory gives its decision; anything where the name doesn't say.</summary>
    public static Outcomes OutcomeOfFactory(IMethodSymbol factory) =>
        Verdicts.ByName(factory.Name) is not Outcomes.Other and var outcome ? outcome : Outcomes.Present;

    public AttributeData? Annotation(ISymbol symbol, Role role) => _annotations.Find(symbol, role);

    private bool Has(ISymbol? symbol, Role role) =>
        symbol is not null
        && (_annotations.Has(symbol.OriginalDefinition, role)
            || (symbol is IMethodSymbol { ReducedFrom: { } unreduced } && _annotations.Has(unreduced, role)));

    private TypedConstant? FirstArgument(ISymbol? symbol, Role role) =>
        _annotations.Find(symbol?.OriginalDefinition, role) is { ConstructorArguments: { Length: > 0 } arguments }
            ? arguments[0]
            : null;
}
