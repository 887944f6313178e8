using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Takes the other outcomes out of a group that RUN is in: they go where everything else goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepRunAlone))]
[Shared]
public sealed class KeepRunAlone : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO015"];

    private protected override string Title => "Keep RUN alone";

    private protected override SyntaxNode? Fix(Site site) => site.Node switch
    {
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either =>
            Only(Parts(either), part => IsRun(site, part)) is { } run
                ? site.Root.ReplaceNode(either, run.WithTriviaFrom(either))
                : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either =>
            Only(Parts(either), part =>
                OutcomeTest.At(site, part) is { Outcome: Outcomes.Run, IsNegated: false }) is { } run
                ? site.Root.ReplaceNode(either, run.WithTriviaFrom(either))
                : null,
        CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section } =>
            Refuses(choice) && Only([.. section.Labels], label => IsRun(site, label)) is { } run
                ? site.Root.ReplaceNode(section, section.WithLabels(SyntaxFactory.SingletonList(run)))
                : null,
        _ => null,
    };

    // A label taken away leads to the catch-all, so there has to be one.
    private static bool Refuses(SwitchStatementSyntax choice) =>
        choice.Sections.Any(static section => section.Labels.Any(static label => label is DefaultSwitchLabelSyntax));

    private static T? Only<T>(ImmutableArray<T> parts, Func<T, bool> isRun)
        where T : SyntaxNode =>
        parts.Count(isRun) == 1 ? parts.First(isRun) : null;

    private static bool IsRun(Site site, SyntaxNode part) =>
        part.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } name
        && site.Symbol(name) switch
        {
            IFieldSymbol field => site.Roles.IsVerdict(field.Type) && Verdicts.ByName(field.Name) == Outcomes.Run,
            INamedTypeSymbol type => site.Roles.OutcomeOfCase(type) == Outcomes.Run,
            _ => false,
        };

    private static ImmutableArray<PatternSyntax> Parts(PatternSyntax pattern) =>
        pattern is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either
            ? [.. Parts(either.Left), .. Parts(either.Right)]
            : [pattern];

    private static ImmutableArray<ExpressionSyntax> Parts(ExpressionSyntax condition) =>
        condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either
            ? [.. Parts(either.Left), .. Parts(either.Right)]
            : [condition];
}
