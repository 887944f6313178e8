using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

// Every operation of a compilation is asked about here, so each answer is found once.
internal sealed partial class KnownRoles
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _relevantTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _relevantMethods = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of the type are decisions, carry them, or come with them.</summary>
    public bool ConcernsDecisions(ITypeSymbol? type) =>
        type is not null
        && _relevantTypes.GetOrAdd(type, each => Carries(each) || IsPermit(each) || IsGateAnswer(each));

    /// <summary>Whether calling the method has to do with decisions, whatever it is called with.</summary>
    public bool ConcernsDecisions(IMethodSymbol method) =>
        _relevantMethods.GetOrAdd(method, each =>
            IsGuardedEffect(each)
            || ResultMustBeHandled(each)
            || each.Parameters.Any(IsOutcomeHandler)
            || each.TypeArguments.Any(ConcernsDecisions));

    private bool IsOutcomeHandler(IParameterSymbol parameter) =>
        parameter.Type.TypeKind == TypeKind.Delegate && OnOutcome(parameter) is not null;
}
