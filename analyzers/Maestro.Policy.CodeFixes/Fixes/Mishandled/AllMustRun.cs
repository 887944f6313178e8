using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Lets every decision have a say instead of one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllMustRun))]
[Shared]
public sealed class AllMustRun : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO019"];

    private protected override string Title => "Demand that all are RUN";

    private protected override SyntaxNode? Fix(Site site) =>
        site.Node is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Any" } any },
            ArgumentList.Arguments: { Count: 1 } arguments,
        }
        && arguments[0].Expression is SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax test } lambda
        && test.Expression is IdentifierNameSyntax asked
        && asked.Identifier.ValueText == lambda.Parameter.Identifier.ValueText
        && site.Roles.OutcomeTest(site.Symbol(test)) == Outcomes.Run
            ? site.Root.ReplaceNode(any, SyntaxFactory.IdentifierName("All").WithTriviaFrom(any))
            : null;
}
