using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Other operators, constants, names and queries.</summary>
internal static partial class ExpressionMutations
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Operators = new()
    {
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.LessThanExpression] =
            [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanExpression] =
            [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
    };

    private static readonly (string One, string Other)[] Counterparts =
        [("Any", "All"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault")];

    public static IEnumerable<SyntaxNode> Of(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax binary => OfBinary(binary),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [not.Operand],
        LiteralExpressionSyntax literal => OfLiteral(literal),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" } query,
        } => [query.Expression],
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name =>
            Counterparts
                .Where(pair => name.Identifier.ValueText == pair.One || name.Identifier.ValueText == pair.Other)
                .Select(pair => name.WithIdentifier(
                    Identifier(name.Identifier.ValueText == pair.One ? pair.Other : pair.One))),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfBinary(BinaryExpressionSyntax binary)
    {
        if (binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            or SyntaxKind.CoalesceExpression)
        {
            yield return binary.Left;
            if (binary.Right is not ThrowExpressionSyntax)
            {
                yield return binary.Right;
            }
        }

        foreach (SyntaxKind other in Operators.GetValueOrDefault(binary.Kind(), []))
        {
            yield return BinaryExpression(other, binary.Left, binary.Right);
        }
    }

    private static IEnumerable<SyntaxNode> OfLiteral(LiteralExpressionSyntax literal)
    {
        switch (literal.Token.Value)
        {
            case bool value:
                yield return LiteralExpression(
                    value ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression);
                break;
            case int value:
                yield return ParseExpression((value + 1).ToString(CultureInfo.InvariantCulture));
                yield return ParseExpression((value - 1).ToString(CultureInfo.InvariantCulture));
                break;
            case string value when Name().IsMatch(value):
                yield return LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("Other" + value));
                break;
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z_.`0-9]*$")]
    private static partial Regex Name();
}
