using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Effects;

/// <summary>Throws on what a guard threw, instead of going on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RethrowRefusal))]
[Shared]
public sealed class RethrowRefusal : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO024"];

    private protected override string Title => "Throw it on";

    private protected override SyntaxNode? Fix(Site site) =>
        site.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is { } handler
            && handler.CatchKeyword.Span == site.Diagnostic.Location.SourceSpan
            ? site.Root.ReplaceNode(
                handler, handler.WithBlock(handler.Block.AddStatements(Template.Statement("throw;"))))
            : null;
}
