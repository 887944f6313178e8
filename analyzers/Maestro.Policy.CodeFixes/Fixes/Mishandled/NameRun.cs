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

    // Verdict.Run, or { IsRun: true }.
    private static PatternSyntax? Run(Site site, ExpressionSyntax value) =>
        site.TypeOf(value) is not { } type ? null
        : site.Roles.IsVerdict(type)
            ? SyntaxFactory.ConstantPattern(Template.Expression("$0.Run", Template.Name(type)))
        : !site.MayBeNull(value) && DecisionShape.Of(site, type)?.Test(Outcomes.Run) is { } test
            ? ((IsPatternExpressionSyntax)SyntaxFactory.ParseExpression($"0 is {{ {test}: true }}")).Pattern
        : null;

    private static CompilationUnitSyntax InStatement(
        Site site, SwitchStatementSyntax choice, SwitchSectionSyntax section, PatternSyntax run)
    {
        SwitchStatementSyntax pattern = (SwitchStatementSyntax)Template.Statement(
            "switch (0)\n{\ncase 0:\nbreak;\ndefault:\nthrow $0;\n}", Exception(site, choice.Expression));
        SwitchLabelSyntax label = pattern.Sections[0].Labels[0];
        SwitchSectionSyntax named = section
            .WithLabels(SyntaxFactory.SingletonList(Label(run, label.Keyword, label.ColonToken)))
            .WithLeadingTrivia(section.GetLeadingTrivia());
        return site.Root.ReplaceNode(
            section,
            [
                named.WithAdditionalAnnotations(Formatter.Annotation),
                pattern.Sections[1].WithAdditionalAnnotations(Formatter.Annotation),
            ]);
    }

    private static CompilationUnitSyntax InExpression(
        Site site, SwitchExpressionSyntax choice, SwitchExpressionArmSyntax arm, PatternSyntax run)
    {
        SwitchExpressionArmSyntax named = arm.WithPattern(run.WithTriviaFrom(arm.Pattern));
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

    private static SwitchLabelSyntax Label(PatternSyntax run, SyntaxToken @case, SyntaxToken colon) =>
        run is ConstantPatternSyntax { Expression: { } constant }
            ? SyntaxFactory.CaseSwitchLabel(@case, constant, colon)
            : SyntaxFactory.CasePatternSwitchLabel(@case, run, whenClause: null, colon);

    private static ExpressionSyntax Exception(Site site, ExpressionSyntax value)
    {
        IdentifierNameSyntax? decision = value switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } => owner,
            IdentifierNameSyntax name when !site.Roles.IsVerdict(site.TypeOf(name)) => name,
            _ => null,
        };
        return Refusal.Exception(site, decision is null ? null : site.TypeOf(decision), decision);
    }
}
