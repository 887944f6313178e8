using System.Text;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Architecture.Tests.PublicApi;

/// <summary>The public surface of an assembly as text, one line a member, in the order of the alphabet.</summary>
internal static class PublicApiText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(IAssemblySymbol assembly)
    {
        StringBuilder text = new();
        IEnumerable<INamedTypeSymbol> types = Types(assembly.GlobalNamespace);
        foreach (INamedTypeSymbol type in types.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (string member in type.GetMembers().Where(IsShown).Select(Line).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.Replace("Maestro.Policy.", "").ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol space) =>
        space.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => Types(inner),
            INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Types(type).Prepend(type),
            _ => [],
        });

    private static string Head(INamedTypeSymbol type)
    {
        string modifiers = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
            _ => "",
        };
        string kind = (type.IsRecord ? "record " : "")
            + (type.IsRefLikeType ? "ref " : "")
            + type.TypeKind.ToString().ToLowerInvariant();
        string bases = string.Join(", ", Bases(type).Select(b => b.ToDisplayString(Format)));
        string attributes = string.Concat(Marks(type).Select(mark => $"[{mark}] "));
        return $"{attributes}{modifiers}{kind} {type.ToDisplayString()}{(bases.Length == 0 ? "" : $" : {bases}")}";
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type) =>
        (type.BaseType is { SpecialType: SpecialType.None } b ? new[] { b } : []).Concat(type.Interfaces);

    // The attributes that the analyzers read are part of the promise.
    private static IEnumerable<string> Marks(ISymbol symbol) =>
        symbol.GetAttributes()
            .Where(mark => mark.AttributeClass?.ContainingNamespace.ToDisplayString() == "Maestro.Policy")
            .Select(mark => mark.ToString()!
                .Replace("Maestro.Policy.", "", StringComparison.Ordinal)
                .Replace("Attribute", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static bool IsShown(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && !member.IsImplicitlyDeclared
        && member is not INamedTypeSymbol
        && !member.GetAttributes().Any(mark => mark.AttributeClass?.Name == "CompilerGeneratedAttribute")
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet };

    private static string Line(ISymbol member)
    {
        string marks = string.Concat(Marks(member).Select(mark => $"[{mark}] "));
        string accessors = member is IPropertySymbol property
            ? $" {{ {(property.GetMethod is null ? "" : "get; ")}{Setter(property)}}}"
            : "";
        string parameters = member is IMethodSymbol method
            ? string.Concat(method.Parameters.SelectMany(p => Marks(p).Select(mark => $" [{p.Name}: {mark}]")))
            : "";
        return $"{marks}{member.ToDisplayString(Format)}{accessors}{parameters}";
    }

    private static string Setter(IPropertySymbol property) =>
        property.SetMethod switch
        {
            { DeclaredAccessibility: Accessibility.Public, IsInitOnly: true } => "init; ",
            { DeclaredAccessibility: Accessibility.Public } => "set; ",
            _ => "",
        };
}
