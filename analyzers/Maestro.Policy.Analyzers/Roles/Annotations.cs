using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>Reads the attributes of symbols. Attributes are known by name, so that a library can declare its own copies
/// of ours without referencing the package.</summary>
internal sealed class Annotations(ImmutableArray<string> namespaces)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Annotation>> _bySymbol =
        new(SymbolEqualityComparer.Default);

    public bool Has(ISymbol? symbol, Role role) => Find(symbol, role) is not null;

    public AttributeData? Find(ISymbol? symbol, Role role) =>
        symbol is null ? null : Find(Of(symbol), role);

    /// <summary>The annotation of a method's return value.</summary>
    public AttributeData? FindOnReturn(IMethodSymbol method, Role role) =>
        Find(Named(method.GetReturnTypeAttributes()), role);

    public IEnumerable<AttributeData> All(ISymbol symbol, Role role)
    {
        foreach (Annotation annotation in Of(symbol))
        {
            if (annotation.Role == role)
            {
                yield return annotation.Data;
            }
        }
    }

    /// <summary>The role of an attribute's class.</summary>
    public Role RoleOf(INamedTypeSymbol? attribute)
    {
        const string Suffix = "Attribute";
        return attribute is { ContainingType: null, ContainingNamespace: { } home }
            && attribute.Name.EndsWith(Suffix, StringComparison.Ordinal)
            && Enum.TryParse(attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length), out Role role)
            && namespaces.Contains(home.ToDisplayString())
            ? role
            : Role.None;
    }

    private static AttributeData? Find(ImmutableArray<Annotation> annotations, Role role)
    {
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Role == role)
            {
                return annotation.Data;
            }
        }

        return null;
    }

    // Most symbols have no attributes at all: of them, nothing is kept.
    private ImmutableArray<Annotation> Of(ISymbol symbol) =>
        symbol.GetAttributes().IsEmpty ? [] : _bySymbol.GetOrAdd(symbol, One);

    private ImmutableArray<Annotation> One(ISymbol symbol) => Named(symbol.GetAttributes());

    private ImmutableArray<Annotation> Named(ImmutableArray<AttributeData> attributes)
    {
        ImmutableArray<Annotation>.Builder named = ImmutableArray.CreateBuilder<Annotation>();
        foreach (AttributeData attribute in attributes)
        {
            if (RoleOf(attribute.AttributeClass) is not Role.None and var role)
            {
                named.Add(new(role, attribute));
            }
        }

        return named.ToImmutable();
    }

    private readonly struct Annotation(Role role, AttributeData data)
    {
        public Role Role { get; } = role;

        public AttributeData Data { get; } = data;
    }
}
