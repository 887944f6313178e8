using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Construction;

/// <summary>Leaves where there is no permit, instead of asserting that there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObtainThePermit))]
[Shared]
public sealed class ObtainThePermit : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO045"];

    private protected override string Title => "Leave without a permit";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Node is not PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax permit }
            || Attempt(site, permit) is not { Expression: InvocationExpressionSyntax attempt } statement
            || Leaving.From(site, statement) is not { } leave)
        {
            return null;
        }

        IfStatementSyntax guard = (IfStatementSyntax)Template.Statement($"if (!$0)\n{{\n{leave}\n}}", attempt);
        SyntaxNode tracked = site.Root.TrackNodes(statement, site.Node);
        tracked = tracked.ReplaceNode(tracked.GetCurrentNode(site.Node)!, permit.WithTriviaFrom(site.Node));
        return Statements.Replace(tracked, tracked.GetCurrentNode(statement)!, guard);
    }

    // decision.TryGetPermit(out Permit<T>? permit); whose answer nobody reads, in the block of the assertion.
    private static ExpressionStatementSyntax? Attempt(Site site, IdentifierNameSyntax permit)
    {
        if (site.Symbol(permit) is not ILocalSymbol local)
        {
            return null;
        }

        ExpressionStatementSyntax[] attempts =
        [
            .. site.Node.Ancestors().OfType<BlockSyntax>()
                .SelectMany(static block => block.Statements)
                .OfType<ExpressionStatementSyntax>()
                .Where(each => each.SpanStart < site.Node.SpanStart && Gives(site, each.Expression, local)),
        ];
        return attempts.Length == 1 ? attempts[0] : null;
    }

    private static bool Gives(Site site, ExpressionSyntax expression, ILocalSymbol local) =>
        expression is InvocationExpressionSyntax call
        && site.TypeOf(call)?.SpecialType == SpecialType.System_Boolean
        && call.ArgumentList.Arguments.Any(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)
            && SymbolEqualityComparer.Default.Equals(Given(site, argument.Expression), local));

    private static ISymbol? Given(Site site, ExpressionSyntax argument) =>
        argument is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax name }
            ? site.Model.GetDeclaredSymbol(name, site.Cancellation)
            : site.Symbol(argument);
}
