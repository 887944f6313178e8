using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Vocabulary;

/// <summary>Whether the members of a codebook can be generated into a type.</summary>
internal static class GeneratedInto
{
    /// <summary>What has to change before it is possible; <see langword="null"/> when nothing has to.</summary>
    public static string? Problem(INamedTypeSymbol type)
    {
        if (type.Name is "Codebook" or "Layers" or "Reasons")
        {
            return "A class can't be named like one of its members: give it another name.";
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return "A type of one file has no generated part: remove 'file'.";
            }

            if (!current.DeclaringSyntaxReferences.Any(static part => IsPartial(part.GetSyntax())))
            {
                return $"Make '{current.Name}' partial.";
            }
        }

        return null;
    }

    private static bool IsPartial(SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
