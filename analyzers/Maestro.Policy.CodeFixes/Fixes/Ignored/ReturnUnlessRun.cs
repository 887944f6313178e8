using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Ignored;

/// <summary>Leaves unless a decision that nobody examines is RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnUnlessRun))]
[Shared]
public sealed class ReturnUnlessRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ["MAESTRO001", "MAESTRO002", "MAESTRO004", "MAESTRO006", "MAESTRO007", "MAESTRO009"];

    private protected override string Title => "Return unless RUN";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (DroppedDecision.At(site) is { } dropped)
        {
            bool mayBeNull = dropped.MayBeNull || dropped.Value is ConditionalAccessExpressionSyntax;
            return StoredDecision.Of(site, dropped) is { } stored
                && Guard(site, stored.Statement, dropped.Shape, stored.Name, mayBeNull) is { } guard
                ? Statements.Replace(site.Root, stored.Statement, stored.Declaration, guard)
                : null;
        }

        return HeldDecisions.At(site) is { } held
            && Guard(site, held.Inside, held.Shape, held.Name, held.MayBeNull) is { } check
            ? held.WithCheck(site.Root, check)
            : null;
    }

    private static StatementSyntax? Guard(
        Site site, SyntaxNode place, DecisionShape shape, IdentifierNameSyntax name, bool mayBeNull) =>
        Leaving.From(site, place) is { } leave && shape.IsNotRun(name, mayBeNull) is { } refused
            ? Template.Statement($"if ($0)\n{{\n{leave}\n}}", refused)
            : null;
}
