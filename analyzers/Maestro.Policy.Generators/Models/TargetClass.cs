using System.Collections.Immutable;
using System.Globalization;
using Maestro.Policy.Vocabulary;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Generators.Models;

/// <summary>A class that names its codebook.</summary>
/// <param name="File">The file that it names.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Outermost">The name of the outermost type that the class is in, else of the class.</param>
/// <param name="Headers">How the class and the types that it is in are opened again, the outermost first.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record TargetClass(
    string File, string Namespace, string Outermost, EquatableArray<string> Headers, string HintName)
{
    private static readonly SymbolDisplayFormat Qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat NameInHeader = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Reads a class that carries the attribute; <see langword="null"/> where nothing can be generated into
    /// it.</summary>
    public static TargetClass? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        return context.TargetSymbol is INamedTypeSymbol type
            && context.Attributes[0] is { ConstructorArguments: [{ Value: string file }] } attribute
            && IsOn(attribute, context.TargetNode)
            && GeneratedInto.Problem(type) is null
                ? new(file, NamespaceOf(type), OutermostOf(type).Name, new(HeadersOf(type)), HintOf(type))
                : null;
    }

    // Two parts may both carry the attribute, which the compiler reports; one file is generated all the same.
    private static bool IsOn(AttributeData attribute, SyntaxNode part) =>
        attribute.ApplicationSyntaxReference is { } written
        && written.SyntaxTree == part.SyntaxTree
        && part.Span.Contains(written.Span);

    private static INamedTypeSymbol OutermostOf(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? OutermostOf(container) : type;

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } home ? home.ToDisplayString(Qualified) : "";

    private static ImmutableArray<string> HeadersOf(INamedTypeSymbol type)
    {
        Stack<string> headers = new();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            headers.Push($"partial {KeywordOf(current)} {current.ToDisplayString(NameInHeader)}");
        }

        return [.. headers];
    }

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    // Hint names have fewer characters than names, and don't tell upper from lower case.
    private static string HintOf(INamedTypeSymbol type)
    {
        string shown = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        string plain = string.Concat(shown.Select(static unit => IsPlain(unit) ? unit : '_'));
        uint hash = 2166136261;
        foreach (char unit in type.GetDocumentationCommentId() ?? shown)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return $"{plain}.{hash.ToString("x8", CultureInfo.InvariantCulture)}.g.cs";
    }

    private static bool IsPlain(char unit) => char.IsLetterOrDigit(unit) || unit == '.';
}
