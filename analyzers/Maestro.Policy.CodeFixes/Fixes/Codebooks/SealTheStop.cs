using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Codebooks;

/// <summary>Seals a stop whose reason nobody may override.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SealTheStop))]
[Shared]
public sealed class SealTheStop : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO058"];

    private protected override string Title => "Seal the stop";

    private const string Sealing = "Seal";

    private protected override SyntaxNode? Fix(Site site) =>
        site.Node is InvocationExpressionSyntax call && site.Symbol(call) is IMethodSymbol stop
            ? Renamed(site.Root, call, stop) ?? Flagged(site.Root, call, stop)
            : null;

    // gate.Stop(reason) has a sibling that takes the same.
    private static SyntaxNode? Renamed(SyntaxNode root, InvocationExpressionSyntax call, IMethodSymbol stop) =>
        call.Expression is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name }
        && stop.ContainingType.GetMembers(Sealing).OfType<IMethodSymbol>().Any(seal =>
            seal.IsStatic == stop.IsStatic
            && seal.Parameters.Select(static each => each.Type)
                .SequenceEqual(stop.Parameters.Select(static each => each.Type), SymbolEqualityComparer.Default))
            ? root.ReplaceNode(name, SyntaxFactory.IdentifierName(Sealing).WithTriviaFrom(name))
            : null;

    // Decision.Stop(reason, layer, isSealed: true)
    private static SyntaxNode? Flagged(SyntaxNode root, InvocationExpressionSyntax call, IMethodSymbol stop)
    {
        if (stop.Parameters.SingleOrDefault(static each => each.Type.SpecialType == SpecialType.System_Boolean)
            is not { } flag)
        {
            return null;
        }

        ExpressionSyntax yes = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);
        ArgumentSyntax? given = call.ArgumentList.Arguments.FirstOrDefault(each =>
            each.Expression.IsKind(SyntaxKind.FalseLiteralExpression));
        return given is not null
            ? root.ReplaceNode(given.Expression, yes.WithTriviaFrom(given.Expression))
            : root.ReplaceNode(call, call.AddArgumentListArguments(
                SyntaxFactory.Argument(SyntaxFactory.NameColon(flag.Name), default, yes)));
    }
}
