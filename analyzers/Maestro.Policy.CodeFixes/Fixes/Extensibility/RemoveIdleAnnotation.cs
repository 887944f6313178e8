using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Extensibility;

/// <summary>Removes an attribute that says nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIdleAnnotation))]
[Shared]
public sealed class RemoveIdleAnnotation : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO090"];

    private protected override string Title => "Remove the attribute";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } attribute)
        {
            return null;
        }

        if (list.Attributes.Count > 1)
        {
            return site.Root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia);
        }

        // What stands above the list stays above what it was on.
        return list.Parent is { } owner && owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia) is { } bare
            ? site.Root.ReplaceNode(owner, bare.WithLeadingTrivia(owner.GetLeadingTrivia()))
            : null;
    }
}
