using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>Changes that keep the meaning of code, and so must keep what is reported of it.</summary>
internal static class Rewrites
{
    public static ImmutableArray<Rewrite> All { get; } =
    [
        new("carriage returns", static root => root.ToFullString().ReplaceLineEndings("\r\n")),
        new("nullable disabled", static root => "#nullable disable\n" + root.ToFullString()),
        Nodes<MemberAccessExpressionSyntax>("parenthesized receivers", Parenthesize),
        Nodes<MethodDeclarationSyntax>("unrelated lambda first", BeginWithLambda),
        Nodes<IfStatementSyntax>("braces", Brace),
        Nodes<IfStatementSyntax>("== true", CompareWithTrue),
        Nodes<IfStatementSyntax>("is not { X: true }", MatchNegated),
        Nodes<MethodDeclarationSyntax>("body in a lock", Lock),
    ];

    private static Rewrite Nodes<T>(string name, Func<T, T> change)
        where T : SyntaxNode =>
        new(
            name,
            root => root.ReplaceNodes(root.DescendantNodes().OfType<T>(), (_, inner) => change(inner)).ToFullString());

    private static MemberAccessExpressionSyntax Parenthesize(MemberAccessExpressionSyntax access) =>
        access.Expression is InvocationExpressionSyntax
            ? access.WithExpression(
                ParenthesizedExpression(access.Expression.WithoutTrivia()).WithTriviaFrom(access.Expression))
            : access;

    private static MethodDeclarationSyntax BeginWithLambda(MethodDeclarationSyntax method) =>
        method.Body is null || method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
            ? method
            : method.WithBody(method.Body.WithStatements(
                method.Body.Statements.Insert(
                    0, ParseStatement("System.Action __unrelated = () => { }; __unrelated();\n"))));

    private static IfStatementSyntax Brace(IfStatementSyntax statement) =>
        statement.Statement is BlockSyntax or EmptyStatementSyntax or IfStatementSyntax
            ? statement
            : statement.WithStatement(Block(statement.Statement.WithoutTrivia()).WithTriviaFrom(statement.Statement));

    private static IfStatementSyntax CompareWithTrue(IfStatementSyntax statement) =>
        IsTest(statement.Condition)
            ? statement.WithCondition(ParseExpression(statement.Condition.WithoutTrivia() + " == true"))
            : statement;

    private static IfStatementSyntax MatchNegated(IfStatementSyntax statement) =>
        statement.Condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
        && not.Operand is MemberAccessExpressionSyntax test
        && IsTest(test)
            ? statement.WithCondition(
                ParseExpression($"{test.Expression.WithoutTrivia()} is not {{ {test.Name}: true }}"))
            : statement;

    private static MethodDeclarationSyntax Lock(MethodDeclarationSyntax method) =>
        method.Body is not { Statements.Count: > 0 } body || body.DescendantNodes().Any(CannotBeLocked)
            ? method
            : method.WithBody(Block(ParseStatement("lock (typeof(string))\n" + body.ToFullString())));

    private static bool CannotBeLocked(SyntaxNode node) =>
        node is YieldStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax or AwaitExpressionSyntax
            or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 };

    private static bool IsTest(ExpressionSyntax condition) =>
        condition is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsRun" or "IsStop" or "IsHitl" };
}
