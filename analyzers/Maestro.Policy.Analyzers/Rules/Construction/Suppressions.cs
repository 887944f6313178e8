using Maestro.Policy.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Finds null-forgiving operators. Operations don't show them, only the syntax above one does.</summary>
internal static class Suppressions
{
    public static IEnumerable<Suppression> In(Body body)
    {
        foreach (IOperation operation in body.Operations)
        {
            if (Above(operation) is { } node && operation.SemanticModel is { } model)
            {
                yield return Read(node, model, body.Cancellation);
            }
        }
    }

    private static PostfixUnaryExpressionSyntax? Above(IOperation operation)
    {
        SyntaxNode? node = operation.Syntax.Parent;
        while (node is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? (PostfixUnaryExpressionSyntax)node! : null;
    }

    private static Suppression Read(
        PostfixUnaryExpressionSyntax node, SemanticModel model, CancellationToken cancellation)
    {
        TypeInfo type = model.GetTypeInfo(node, cancellation);
        bool isOfNothing = node.Operand.IsKind(SyntaxKind.NullLiteralExpression)
            || node.Operand.IsKind(SyntaxKind.DefaultLiteralExpression)
            || node.Operand.IsKind(SyntaxKind.DefaultExpression);

        // (Permit)value!, and ((Permit)value)!
        ExpressionSyntax place = node.Parent is CastExpressionSyntax outer ? outer : node;
        ITypeSymbol? asserted = place is CastExpressionSyntax ? model.GetTypeInfo(place, cancellation).Type
            : type.Type ?? type.ConvertedType;
        return new(node, model, place, asserted, type.ConvertedType, isOfNothing);
    }
}
