using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Construction;

/// <summary>Refuses where the answer is missing, failed or unknown. A gate needs a reason to object; what it throws
/// is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopInsteadOfRun))]
[Shared]
public sealed class StopInsteadOfRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO044"];

    private protected override string Title => "Refuse instead";

    private protected override SyntaxNode? Fix(Site site) => site.Node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } allowed => site.Root.ReplaceNode(
            allowed, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(allowed)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax run } } call
            when site.Symbol(call) is IMethodSymbol { IsStatic: true } factory && HasStop(factory) =>
            site.Root.ReplaceNode(run, SyntaxFactory.IdentifierName("Stop").WithTriviaFrom(run)),
        InvocationExpressionSyntax
        {
            Parent: ReturnStatementSyntax { Parent: BlockSyntax { Parent: CatchClauseSyntax } } answer,
        } pass when site.Roles.IsOurs(site.TypeOf(pass), "GateResult") =>
            Statements.Replace(site.Root, answer, Template.Statement("throw;")),
        _ => null,
    };

    // With the same arguments, or more that may be left out.
    private static bool HasStop(IMethodSymbol run) =>
        run.ContainingType.GetMembers("Stop").OfType<IMethodSymbol>().Any(stop => stop.IsStatic
            && stop.Parameters.Length >= run.Parameters.Length
            && stop.Parameters.Take(run.Parameters.Length)
                .Zip(run.Parameters, static (one, other) => one.Type.Is(other.Type))
                .All(static isSame => isSame)
            && stop.Parameters.Skip(run.Parameters.Length).All(static rest => rest.IsOptional));
}
