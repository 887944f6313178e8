using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>A null-forgiving operator.</summary>
/// <param name="Node">The operator with its operand.</param>
/// <param name="Model">Knows what the operand is.</param>
/// <param name="Place">All that belongs to it: the cast around it, if there is one.</param>
/// <param name="AssertedType">The type that is said to be there.</param>
/// <param name="ConvertedType">The type that is asked for.</param>
/// <param name="IsOfNothing">Whether the operand is <c>null</c> or <c>default</c>.</param>
internal sealed record Suppression(
    PostfixUnaryExpressionSyntax Node,
    SemanticModel Model,
    ExpressionSyntax Place,
    ITypeSymbol? AssertedType,
    ITypeSymbol? ConvertedType,
    bool IsOfNothing);
