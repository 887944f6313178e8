using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Maestro.Policy.CodeFixes.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Compares outcomes and reasons by type instead of as text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedComparison))]
[Shared]
public sealed class TypedComparison : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO017"];

    private protected override string Title => "Compare with the typed member";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Expression is not { } comparison || ComparedText.In(site, comparison) is not { } compared)
        {
            return null;
        }

        ExpressionSyntax? typed = ComparedText.OutcomeNamed(compared.Text) is { } outcome
            ? DecisionShape.Of(site, site.TypeOf(compared.Value))?.Is(outcome, compared.Value, !compared.IsNegated)
            : site.Roles.IsReason(site.TypeOf(compared.Value)) || site.Roles.IsLayer(site.TypeOf(compared.Value))
                ? OfWord(site, compared)
                : null;
        return typed is null
            ? null
            : site.Root.ReplaceNode(comparison, Template.InPlaceOf(comparison, typed));
    }

    private static ExpressionSyntax? OfWord(Site site, ComparedText compared) =>
        GeneratedMembers.Of(site, site.TypeOf(compared.Value), compared.Text) is { } member
            ? Template.Expression(compared.IsNegated ? "$0 != $1" : "$0 == $1", compared.Value, member)
            : null;
}
