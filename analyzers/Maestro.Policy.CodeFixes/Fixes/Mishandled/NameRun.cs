using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Gives what a catch-all does to RUN alone, and lets the catch-all refuse.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameRun))]
[Shared]
public sealed class NameRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO014"];

    private protected override string Title => "Name RUN and refuse in the catch-all";

    private protected override SyntaxNode? Fix(Site site) => site.Node.AncestorsAndSelf()
        .FirstOrDefault(static node => node is DefaultSwitchLabelSyntax or SwitchExpressionArmSyntax) switch
    {
        DefaultSwitchLabelSyntax
        {
            Parent: SwitchSectionSyntax { Labels.Count: 1, Parent: SwitchStatementSyntax choice } section,
        } =>
            Run(site, choice.Expression) is { } run ? InStatement(site, choice, section, run) : null,
        SwitchExpressionArmSyntax
        {
            WhenClause: null,
            Pattern: DiscardPatternSyntax,
            Parent: SwitchExpressionSyntax choice,
        } arm =>
            Run(site, choice.GoverningExpression) is { } run ? InExpression(site, choice, arm, run) : null,
        _ => null,
    };

    private static ExpressionSyntax? Run(Site site, ExpressionSyntax value) =>
        site.TypeOf(value) is { } type && site.Roles.IsVerdict(type)
            ? Template.Expression("$0.Run", Template.Name(type))
            : null;

    private static CompilationUnitSyntax InStatement(
        Site site, SwitchStatementSyntax choice, SwitchSectionSyntax section, ExpressionSyntax run)
    {
        SwitchStatementSyntax pattern = (SwitchStatementSyntax)Template.Statement(
            "switch (0)\n{\ncase $0:\nbreak;\ndefault:\nthrow $1;\n}", run, Exception(site, choice.Expression));
        SwitchSectionSyntax named = section.WithLabels(pattern.Sections[0].Labels)
            .WithLeadingTrivia(section.GetLeadingTrivia());
        return site.Root.ReplaceNode(
            section,
            [
                named.WithAdditionalAnnotations(Formatter.Annotation),
                pattern.Sections[1].WithAdditionalAnnotations(Formatter.Annotation),
            ]);
    }

    private static CompilationUnitSyntax InExpression(
        Site site, SwitchExpressionSyntax choice, SwitchExpressionArmSyntax arm, ExpressionSyntax run)
    {
        SwitchExpressionArmSyntax named =
            arm.WithPattern(SyntaxFactory.ConstantPattern(run).WithTriviaFrom(arm.Pattern));
        SwitchExpressionSyntax pattern = (SwitchExpressionSyntax)Template.Expression(
            "0 switch { _ => throw $0 }", Exception(site, choice.GoverningExpression));
        SwitchExpressionArmSyntax refusing = pattern.Arms[0]
            .WithLeadingTrivia(arm.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxNodeOrTokenList arms = choice.Arms.GetWithSeparators();
        int at = arms.IndexOf(arm);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);

        // As in the arms before, a comma comes after the last only if one did so far.
        return site.Root.ReplaceNode(choice, choice.WithArms(SyntaxFactory.SeparatedList<SwitchExpressionArmSyntax>(
            arms.Replace(arms[at], named).InsertRange(at + 1, [comma, refusing]))));
    }

    private static ExpressionSyntax Exception(Site site, ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax decision }
            ? Refusal.Exception(site, site.TypeOf(decision), decision)
            : Refusal.Exception(site, type: null, decision: null);
}
