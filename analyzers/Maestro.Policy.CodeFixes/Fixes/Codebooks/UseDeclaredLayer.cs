using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Maestro.Policy.CodeFixes.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Codebooks;

/// <summary>Names the only layer that the codebook declares a reason for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDeclaredLayer))]
[Shared]
public sealed class UseDeclaredLayer : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO053"];

    private protected override string Title => "Use the layer that the codebook declares";

    private protected override SyntaxNode? Fix(Site site) =>
        site.Diagnostic.Properties.TryGetValue("Layer", out string? declared)
        && declared is not null
        && site.Diagnostic.AdditionalLocations is [{ } place]
        && place.SourceTree == site.Root.SyntaxTree
        && site.Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax layer
            ? GeneratedMembers.InPlaceOf(site, layer, declared)
            : null;
}
