using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Codebooks;

/// <summary>Replaces a misspelt reason or layer by one that the codebook has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestCode))]
[Shared]
public sealed class NearestCode : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO051", "MAESTRO052"];

    private protected override string Title => "Use the nearest name of the codebook";

    private const int Most = 3;
    private static readonly char[] Separators = [';'];

    private protected override SyntaxNode? Fix(Site site) => null;

    private protected override IEnumerable<Offer> Offers(Site site)
    {
        if (site.Node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } misspelt
            || !site.Diagnostic.Properties.TryGetValue("Nearest", out string? nearest)
            || nearest is null)
        {
            yield break;
        }

        int rank = 0;
        foreach (string name in nearest.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            ExpressionSyntax literal = SyntaxFactory.LiteralExpression(
                SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
            yield return new(
                $"Change to '{name}'",
                $"{nameof(NearestCode)}{++rank}",
                site.Root.ReplaceNode(misspelt, literal.WithTriviaFrom(misspelt)));
        }
    }
}
