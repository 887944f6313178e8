using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>Whether members can be generated into a type.</summary>
internal static class GeneratedInto
{
    /// <summary>Whether the type, and every type that it is in, can have a part in a file of its own.</summary>
    public static bool IsPossible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            IEnumerable<SyntaxNode> parts = current.DeclaringSyntaxReferences.Select(static part => part.GetSyntax());
            if (current.IsFileLocal || !parts.Any(IsPartial))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPartial(SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
