using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Construction;

/// <summary>Says of a method that makes a RUN that deciding is its task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateAsDecisionSource))]
[Shared]
public sealed class AnnotateAsDecisionSource : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO042"];

    private protected override string Title => "Mark the method [DecisionSource]";

    private protected override SyntaxNode? Fix(Site site) =>
        Annotation.Around(site, "DecisionSourceAttribute", static _ => true);
}
