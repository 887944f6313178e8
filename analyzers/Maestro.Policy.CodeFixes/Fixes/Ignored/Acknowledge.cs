using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Decisions;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Ignored;

/// <summary>Puts on record that a decision is deliberately not acted on. The reason is left to be written, and until
/// then another rule asks for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(Acknowledge))]
[Shared]
public sealed class Acknowledge : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO001", "MAESTRO002"];

    private protected override string Title => "Acknowledge with a reason";

    /// <summary>Everywhere at once there would be no reasons, only silence.</summary>
    /// <returns><see langword="null"/>.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override SyntaxNode? Fix(Site site) =>
        DroppedDecision.At(site) is { Shape.Acknowledging: { } dropping } dropped
            ? dropped.WithCall(site.Root, $"{dropping}(\"\")")
        : HeldDecisions.At(site) is { Shape.Acknowledging: { } holding, MayBeNull: false } held
            ? held.WithCheck(site.Root, Template.Statement($"$0.{holding}(\"\");", held.Name))
        : null;
}
