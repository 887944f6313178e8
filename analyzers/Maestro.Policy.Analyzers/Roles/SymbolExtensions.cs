using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal static class SymbolExtensions
{
    /// <summary>Whether both are there and the same.</summary>
    public static bool Is(this ISymbol? symbol, ISymbol? other) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol, other);

    /// <summary>The type without <c>?</c> for value types.</summary>
    public static ITypeSymbol? WithoutNullable(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    public static bool IsNullableValue(this ITypeSymbol? type) =>
        type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>The full name of the namespace that a symbol is in; empty for none.</summary>
    public static string Home(this ISymbol? symbol) => symbol?.ContainingNamespace?.ToDisplayString() ?? "";

    public static bool IsIn(this ISymbol? symbol, string @namespace)
    {
        string home = symbol.Home();
        return home.StartsWith(@namespace, StringComparison.Ordinal)
            && (home.Length == @namespace.Length || home[@namespace.Length] == '.');
    }

    /// <summary>The extension method that a call in instance form means, else the method.</summary>
    public static IMethodSymbol Unreduced(this IMethodSymbol method) => method.ReducedFrom ?? method;

    public static string DocumentationId(this ISymbol symbol) => symbol.GetDocumentationCommentId() ?? "";
}
