using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Effects;

/// <summary>Turns the test round that lets an effect happen only when it is refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NegateTheTest))]
[Shared]
public sealed class NegateTheTest : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO021"];

    private protected override string Title => "Reach the effect on RUN";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (Statements.Around(site.Node) is not { } effect || Governing(effect) is not { } branch)
        {
            return null;
        }

        bool isReachedWhenTrue = branch.Statement.Span.Contains(effect.Span);
        return OutcomeTest.At(site, branch.Condition) is { } test
            && test.Whole == branch.Condition
            && test.ForRun(isReachedWhenTrue) is { } asked
            ? site.Root.ReplaceNode(branch.Condition, asked.WithTriviaFrom(branch.Condition))
            : null;
    }

    // The branch that the effect is in, or the one before it that leaves.
    private static IfStatementSyntax? Governing(StatementSyntax effect)
    {
        for (SyntaxNode node = effect; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when branch.Statement == node:
                    return branch;
                case ElseClauseSyntax { Parent: IfStatementSyntax branch }:
                    return branch;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or SwitchSectionSyntax:
                    return null;
                case BlockSyntax block when block.Statements.TakeWhile(each => each != node).OfType<IfStatementSyntax>()
                    .LastOrDefault(static before => before.Else is null && Leaves(before.Statement)) is { } before:
                    return before;
            }
        }

        return null;
    }

    private static bool Leaves(StatementSyntax branch) =>
        (branch is BlockSyntax block ? block.Statements.LastOrDefault() : branch)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;
}
