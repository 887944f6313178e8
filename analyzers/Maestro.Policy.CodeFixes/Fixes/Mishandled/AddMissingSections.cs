using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Adds the outcomes that a switch leaves out; they refuse.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMissingSections))]
[Shared]
public sealed class AddMissingSections : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO013"];

    private protected override string Title => "Add the missing outcomes, refusing";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<SwitchStatementSyntax>() is not { } choice
            || !choice.Expression.Span.Contains(site.Node.Span))
        {
            return null;
        }

        ExpressionSyntax? decision = DecisionIn(choice.Expression);
        ExpressionSyntax exception = Refusal.Exception(site, decision is null ? null : site.TypeOf(decision), decision);
        SwitchSectionSyntax refusing = Section(Missing(site, choice), exception);
        SwitchStatementSyntax complete = choice.AddSections(refusing);
        return site.Root.ReplaceNode(choice, complete);
    }

    // Asked a second time, a gate may give another answer: only what has a name is named again.
    private static IdentifierNameSyntax? DecisionIn(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax decision } => decision,
        IdentifierNameSyntax decision => decision,
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> Missing(Site site, SwitchStatementSyntax choice)
    {
        if (site.TypeOf(choice.Expression) is not { } type || !site.Roles.IsVerdict(type))
        {
            yield break;
        }

        HashSet<string> named = new(
            choice.DescendantNodes().OfType<SwitchLabelSyntax>().SelectMany(static label => label.DescendantNodes())
                .OfType<SimpleNameSyntax>()
                .Select(static name => name.Identifier.ValueText),
            StringComparer.Ordinal);
        foreach (string outcome in (string[])["Run", "Hitl", "Stop"])
        {
            if (!named.Contains(outcome))
            {
                yield return Template.Expression($"$0.{outcome}", Template.Name(type));
            }
        }
    }

    private static SwitchSectionSyntax Section(IEnumerable<ExpressionSyntax> outcomes, ExpressionSyntax exception)
    {
        ExpressionSyntax[] missing = [.. outcomes];
        string labels = string.Concat(missing.Select(static (_, index) => $"case ${index + 1}:\n"));
        SwitchStatementSyntax pattern = (SwitchStatementSyntax)Template.Statement(
            $"switch (0)\n{{\n{labels}default:\nthrow $0;\n}}", [exception, .. missing]);
        return pattern.Sections[0].WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
    }
}
