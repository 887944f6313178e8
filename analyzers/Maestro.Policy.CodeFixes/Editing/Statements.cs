using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>Puts statements beside, in place of, and around others, wherever those stand.</summary>
internal static class Statements
{
    /// <summary>The statement that a node belongs to, in the same function.</summary>
    public static StatementSyntax? Around(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case StatementSyntax statement and not BlockSyntax:
                    return statement;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax
                    or BlockSyntax:
                    return null;
            }
        }

        return null;
    }

    public static SyntaxNode After(SyntaxNode root, StatementSyntax statement, params StatementSyntax[] added) =>
        Replace(root, statement, [statement, .. added]);

    public static SyntaxNode Before(SyntaxNode root, StatementSyntax statement, params StatementSyntax[] added) =>
        Replace(root, statement, [.. added, statement]);

    /// <summary>Puts several statements in place of one.</summary>
    public static SyntaxNode Replace(SyntaxNode root, StatementSyntax statement, params StatementSyntax[] others)
    {
        // A label stays with what comes first.
        if (statement.Parent is LabeledStatementSyntax labeled)
        {
            return Replace(root, labeled, [labeled.WithStatement(others[0]), .. others.Skip(1)]);
        }

        StatementSyntax[] placed = others.Length == 1 ? [others[0].WithTriviaFrom(statement)] : Laid(statement, others);
        return statement.Parent switch
        {
            GlobalStatementSyntax global => root.ReplaceNode(global, placed.Select(SyntaxFactory.GlobalStatement)),
            _ when placed.Length == 1 => root.ReplaceNode(statement, placed[0]),
            BlockSyntax or SwitchSectionSyntax => root.ReplaceNode(statement, placed),
            _ => root.ReplaceNode(statement, Block(others).WithTriviaFrom(statement)),
        };
    }

    /// <summary>Puts a check at the start of what a loop or a branch does.</summary>
    public static BlockSyntax AtStart(StatementSyntax body, StatementSyntax check) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, check))
        : Block(body is EmptyStatementSyntax ? [check] : [check, body]).WithTriviaFrom(body);

    public static BlockSyntax Block(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(statements.Select(static each => each.WithoutTrivia()
                .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
                .WithAdditionalAnnotations(Formatter.Annotation)))
            .WithAdditionalAnnotations(Formatter.Annotation);

    // Comments before the statement stay before it; what follows on its line comes after all.
    private static StatementSyntax[] Laid(StatementSyntax statement, StatementSyntax[] others)
    {
        StatementSyntax[] laid = [.. others.Select(each => each == statement ? each : each.WithoutTrivia())];
        int own = Array.IndexOf(others, statement);
        if (own > 0)
        {
            laid[0] = laid[0].WithLeadingTrivia(Indentation(statement))
                .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        }
        else if (own < 0)
        {
            laid[0] = laid[0].WithLeadingTrivia(statement.GetLeadingTrivia());
            laid[laid.Length - 1] = laid[laid.Length - 1].WithTrailingTrivia(statement.GetTrailingTrivia());
        }

        for (int i = 0; i < laid.Length; i++)
        {
            laid[i] = laid[i].WithAdditionalAnnotations(Formatter.Annotation);
            if (i != own && !(own < 0 && i == laid.Length - 1)
                && !laid[i].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            {
                laid[i] = laid[i].WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
            }
        }

        return laid;
    }

    private static SyntaxTriviaList Indentation(StatementSyntax statement) =>
        SyntaxFactory.TriviaList(statement.GetLeadingTrivia()
            .Reverse()
            .TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
