using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    private protected override SyntaxNode? Fix(Site site)
    {
        MethodDeclarationSyntax? method = site.Node.Ancestors()
            .TakeWhile(static each => each is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault();
        if (method is null
            || site.Model.GetDeclaredSymbol(method, site.Cancellation) is not { } symbol
            || symbol.IsOverride
            || symbol.ExplicitInterfaceImplementations.Length > 0
            || Decides(site, method)
            || Attribute(site) is not { } attribute)
        {
            return null;
        }

        return site.Root.ReplaceNode(method, Annotation.On(method, attribute));
    }

    // Where a decision is at hand, the effect is to be guarded by it.
    private static bool Decides(Site site, MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<ExpressionSyntax>().Any(value => site.Roles.Carries(site.TypeOf(value)));

    private static INamedTypeSymbol? Attribute(Site site) => site.Roles.Options.AttributeNamespaces
        .Select(home => site.Model.Compilation.GetTypeByMetadataName($"{home}.GuardedEffectAttribute"))
        .FirstOrDefault(static type => type is not null);
}
