using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Conditions turned around, and answers that are always the same.</summary>
internal static class ConditionMutations
{
    public static IEnumerable<SyntaxNode> Of(ExpressionSyntax expression)
    {
        if (IsCondition(expression) && !expression.IsKind(SyntaxKind.LogicalNotExpression) && !IsComparison(expression))
        {
            yield return PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(expression));
        }

        if (IsAnswer(expression) && expression is not LiteralExpressionSyntax)
        {
            yield return LiteralExpression(SyntaxKind.TrueLiteralExpression);
            yield return LiteralExpression(SyntaxKind.FalseLiteralExpression);
        }
    }

    // These are turned around as operators.
    private static bool IsComparison(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax choice => choice.Condition == expression,
        WhileStatementSyntax loop => loop.Condition == expression,
        ConditionalExpressionSyntax choice => choice.Condition == expression,
        WhenClauseSyntax => true,
        _ => false,
    };

    private static bool IsAnswer(ExpressionSyntax expression) =>
        expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
        && expression.Ancestors().FirstOrDefault(IsFunction) switch
        {
            MethodDeclarationSyntax method => IsBool(method.ReturnType),
            PropertyDeclarationSyntax property => IsBool(property.Type),
            LocalFunctionStatementSyntax function => IsBool(function.ReturnType),
            _ => false,
        };

    private static bool IsFunction(SyntaxNode around) =>
        around is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static bool IsBool(TypeSyntax type) =>
        type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.BoolKeyword);
}
