using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Statements that are gone, and switches that lack an arm.</summary>
internal static class StatementMutations
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax => [EmptyStatement()],
        YieldStatementSyntax { Expression: not null } => [EmptyStatement()],

        // The last arm takes over.
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switching } arm
            when switching.Arms.Last() != arm && switching.Arms.Last().Pattern is DiscardPatternSyntax =>
            [arm.WithExpression(switching.Arms.Last().Expression)],
        _ => [],
    };
}
