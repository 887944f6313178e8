using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Maestro.Policy.CodeFixes.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Codebooks;

/// <summary>Uses the member that is generated of the codebook instead of its text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseGeneratedMember))]
[Shared]
public sealed class UseGeneratedMember : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO050"];

    private protected override string Title => "Use the generated member";

    private protected override SyntaxNode? Fix(Site site) =>
        site.Node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } lookup
        && site.Constant(arguments[0].Expression) is string word
            ? GeneratedMembers.InPlaceOf(site, lookup, word)
            : null;
}
