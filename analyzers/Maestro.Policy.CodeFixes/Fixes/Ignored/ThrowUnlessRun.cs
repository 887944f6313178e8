using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Ignored;

/// <summary>Throws unless a decision that nobody examines is RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThrowUnlessRun))]
[Shared]
public sealed class ThrowUnlessRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ["MAESTRO001", "MAESTRO002", "MAESTRO004", "MAESTRO006", "MAESTRO007", "MAESTRO009"];

    private protected override string Title => "Throw unless RUN";

    private protected override SyntaxNode? Fix(Site site) =>
        DroppedDecision.At(site) is { Shape.Throwing: { } dropping } dropped
            ? dropped.WithCall(site.Root, $"{dropping}()")
        : HeldDecisions.At(site) is { Shape.Throwing: { } holding, MayBeNull: false } held
            ? held.WithCheck(site.Root, Template.Statement($"$0.{holding}();", held.Name))
        : site is { Diagnostic.Id: "MAESTRO006", Expression: { } described } ? Ensured(site, described)
        : null;

    // Within an expression: what describes the decision is reached only when it is RUN.
    private static CompilationUnitSyntax? Ensured(Site site, ExpressionSyntax described) =>
        DecisionShape.Of(site, site.TypeOf(described))?.Ensuring is { } ensuring && !site.MayBeNull(described)
            ? site.Root.ReplaceNode(
                described, Template.Expression($"$0.{ensuring}()", described).WithTriviaFrom(described))
            : null;
}
