using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Asks for RUN where code asks for what is not RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TestIsRun))]
[Shared]
public sealed class TestIsRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO010", "MAESTRO011"];

    private protected override string Title => "Test for RUN";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Expression is not { } reported || OutcomeTest.At(site, reported) is not { } test || !test.IsRefusing)
        {
            return null;
        }

        // Only the test changes, never the branches: what stood for a stop stands for all that isn't RUN.
        bool isSaidOfRun = test.IsNegated;
        ExpressionSyntax whole = test.Whole;
        if (whole.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
            && test.ForRun(!isSaidOfRun) is { } turned)
        {
            return site.Root.ReplaceNode(not, Template.InPlaceOf(not, turned));
        }

        return test.ForRun(isSaidOfRun) is { } asked
            ? site.Root.ReplaceNode(whole, Template.InPlaceOf(whole, asked))
            : null;
    }
}
