using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Effects;

/// <summary>Lets an effect happen only when the one decision at hand is RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardTheEffect))]
[Shared]
public sealed class GuardTheEffect : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO020"];

    private protected override string Title => "Do it only if RUN";

    private protected override SyntaxNode? Fix(Site site) =>
        Statements.Around(site.Node) is ExpressionStatementSyntax effect
        && DecisionInCharge.Of(site, effect) is { } decision
        && decision.IsRun() is { } allowed
            ? Statements.Replace(site.Root, effect, Guarded(allowed, effect))
            : null;

    private static IfStatementSyntax Guarded(ExpressionSyntax allowed, StatementSyntax effect)
    {
        IfStatementSyntax guard = (IfStatementSyntax)Template.Statement("if ($0)\n{\n}", allowed);
        return guard.WithStatement(Statements.Block(effect));
    }
}
