using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Leaves in a refusing branch that does nothing so far.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveWhenRefused))]
[Shared]
public sealed class LeaveWhenRefused : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO016"];

    private protected override string Title => "Leave when it is not RUN";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<IfStatementSyntax>() is { Else: null } branch
            && branch.Condition == site.Node
            && OutcomeTest.At(site, branch.Condition) is { IsRefusing: true }
            && Leaving.From(site, branch.Statement) is { } leave)
        {
            return site.Root.ReplaceNode(
                branch, branch.WithStatement(Ending(branch.Statement, Template.Statement(leave))));
        }

        return site.Node is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } kept
            && kept.Initializer is { Value: { } value }
            && OutcomeTest.At(site, value) is { Outcome: Outcomes.Run, IsNegated: false }
            && Leaving.From(site, statement) is { } away
            ? Statements.After(
                site.Root,
                statement,
                Template.Statement(
                    $"if (!$0)\n{{\n{away}\n}}", SyntaxFactory.IdentifierName(kept.Identifier.WithoutTrivia())))
            : null;
    }

    private static BlockSyntax Ending(StatementSyntax branch, StatementSyntax leave) => branch switch
    {
        BlockSyntax block => block.AddStatements(leave),
        EmptyStatementSyntax => Statements.Block(leave).WithTriviaFrom(branch),
        _ => Statements.Block(branch, leave).WithTriviaFrom(branch),
    };
}
