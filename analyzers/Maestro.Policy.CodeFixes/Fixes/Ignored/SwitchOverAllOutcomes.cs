using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Ignored;

/// <summary>Gives every outcome of a dropped decision a section of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwitchOverAllOutcomes))]
[Shared]
public sealed class SwitchOverAllOutcomes : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO001", "MAESTRO002"];

    private protected override string Title => "Switch over all outcomes";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (DroppedDecision.At(site) is not { MayBeNull: false, Value: not ConditionalAccessExpressionSyntax } dropped
            || dropped.Shape.Verdict is not { } verdict
            || StoredDecision.Of(site, dropped) is not { } stored)
        {
            return null;
        }

        StatementSyntax choice = Template.Statement(
            $$"""
            switch ($0.{{verdict.Name}})
            {
                case $1.Run:
                    break;
                case $1.Hitl:
                    throw $2;
                case $1.Stop:
                default:
                    throw $2;
            }
            """,
            stored.Name,
            Template.Name(verdict.Type),
            Refusal.Exception(site, site.TypeOf(dropped.Value), stored.Name));
        return Statements.Replace(site.Root, stored.Statement, stored.Declaration, choice);
    }
}
