using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Effects;

/// <summary>Makes a method that has an effect an effect itself: then its callers need the RUN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateAsGuardedEffect))]
[Shared]
public sealed class AnnotateAsGuardedEffect : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO020"];

    private protected override string Title => "Mark the method [GuardedEffect]";

    // Where a decision is at hand, the effect is to be guarded by it.
    private protected override SyntaxNode? Fix(Site site) =>
        Annotation.Around(site, "GuardedEffectAttribute", method => !Decides(site, method));

    private static bool Decides(Site site, MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<ExpressionSyntax>().Any(value => site.Roles.Carries(site.TypeOf(value)));
}
