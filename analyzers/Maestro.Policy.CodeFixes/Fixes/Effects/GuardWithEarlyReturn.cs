using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Effects;

/// <summary>Leaves before an effect unless the one decision at hand is RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardWithEarlyReturn))]
[Shared]
public sealed class GuardWithEarlyReturn : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO020"];

    private protected override string Title => "Leave before it unless RUN";

    private protected override SyntaxNode? Fix(Site site) =>
        Statements.Around(site.Node) is (ExpressionStatementSyntax or LocalDeclarationStatementSyntax
            or ReturnStatementSyntax)
            and { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } effect
        && DecisionInCharge.Of(site, effect) is { } decision
        && decision.IsNotRun() is { } refused
        && Leaving.From(site, effect) is { } leave
            ? Statements.Before(site.Root, effect, Template.Statement($"if ($0)\n{{\n{leave}\n}}", refused))
            : null;
}
