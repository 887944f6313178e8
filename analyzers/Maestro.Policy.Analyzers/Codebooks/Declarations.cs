using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>What declarations say about values.</summary>
internal static class Declarations
{
    /// <summary>The expression that a variable begins with, or that a property returns.</summary>
    public static SyntaxNode? InitialValue(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value
            ?? property.ExpressionBody?.Expression
            ?? Getter(property)?.ExpressionBody?.Expression,
        _ => null,
    };

    private static AccessorDeclarationSyntax? Getter(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.Keyword.Text == "get");
}
