using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Sealed;

/// <summary>Overrides a decision only where it may be overridden.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckIsOverridable))]
[Shared]
public sealed class CheckIsOverridable : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO030"];

    private protected override string Title => "Check IsOverridable first";

    private const string Check = "IsOverridable";

    private protected override SyntaxNode? Fix(Site site)
    {
        if (site.Node is not InvocationExpressionSyntax
                { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax decision } } call
            || site.TypeOf(decision) is not { } type
            || !site.TypeOf(call).Is(type)
            || !type.GetMembers(Check).OfType<IPropertySymbol>()
                .Any(static check => check.Type.SpecialType == SpecialType.System_Boolean))
        {
            return null;
        }

        if (call.Parent is ExpressionStatementSyntax statement)
        {
            IfStatementSyntax guard = (IfStatementSyntax)Template.Statement($"if ($0.{Check})\n{{\n}}", decision);
            return Statements.Replace(site.Root, statement, guard.WithStatement(Statements.Block(statement)));
        }

        // What may not be overridden stays as it is.
        ExpressionSyntax chosen = Template.Expression($"$0.{Check} ? $1 : $0", decision, call);
        return site.Root.ReplaceNode(call, Template.InPlaceOf(call, chosen));
    }
}
