using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal sealed partial class KnownRoles
{
    private readonly ConcurrentDictionary<ISymbol, bool> _effects = new(SymbolEqualityComparer.Default);

    /// <summary>Whether calling, setting or handing out a member needs a RUN.</summary>
    public bool IsGuardedEffect(ISymbol? member) => member switch
    {
        null => false,
        IMethodSymbol method => _effects.GetOrAdd(method.Unreduced().OriginalDefinition, NeedsRun),
        _ => _effects.GetOrAdd(member.OriginalDefinition, NeedsRun),
    };

    /// <summary>The argument that an effect says its request is in.</summary>
    public string? RequestOf(ISymbol effect) =>
        _annotations.Find(effect.OriginalDefinition, Role.GuardedEffect)?.NamedArguments
            .FirstOrDefault(static argument => argument.Key == "Request")
            .Value.Value as string;

    private bool NeedsRun(ISymbol member) =>
        _annotations.Has(member, Role.GuardedEffect)
        || IsListed(member)
        || member switch
        {
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } invoke =>
                _annotations.Has(invoke.ContainingType.OriginalDefinition, Role.GuardedEffect),
            IMethodSymbol method => IsGuardedEffect(method.OverriddenMethod) || Implements(method),
            IPropertySymbol property => IsGuardedEffect(property.OverriddenProperty) || Implements(property),
            _ => false,
        };

    private bool IsListed(ISymbol member)
    {
        if (Options.GuardsBaseLibrary && BaseLibraryEffects.Contains(member))
        {
            return true;
        }

        return !Options.GuardedEffects.IsEmpty
            && (Options.GuardedEffects.Contains(member.DocumentationId())
                || (IsDone(member) && member.ContainingType is { } type
                    && Options.GuardedEffects.Contains(type.OriginalDefinition.DocumentationId())));
    }

    // What a listed type does: not how it compares and describes itself.
    private static bool IsDone(ISymbol member) => member switch
    {
        IPropertySymbol => true,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => true,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, OverriddenMethod: var overridden } =>
            overridden?.ContainingType.SpecialType != SpecialType.System_Object,
        _ => false,
    };

    private bool Implements(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            return false;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol promised in contract.GetMembers(NameInContract(member)))
            {
                if (IsGuardedEffect(promised)
                    && type.FindImplementationForInterfaceMember(promised).Is(member))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An explicit implementation is called Namespace.Contract.Member.
    private static string NameInContract(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);
}
