using System.Collections.Immutable;
using System.Composition;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Policy.CodeFixes.Fixes.Mishandled;

/// <summary>Names the outcome instead of using its number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameTheOutcome))]
[Shared]
public sealed class NameTheOutcome : PolicyFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["MAESTRO018"];

    private protected override string Title => "Name the outcome";

    private protected override SyntaxNode? Fix(Site site) => site.Node switch
    {
        CastExpressionSyntax cast
            when site.Constant(cast) is { } number =>
            site.TypeOf(cast) is { } type && site.Roles.IsVerdict(type) && NameOf(type, number) is { } name
                ? site.Root.ReplaceNode(cast, Template.Expression($"$0.{name}", Template.Name(type))
                    .WithTriviaFrom(cast))
                : null,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasFlag", Expression: { } verdict },
            ArgumentList.Arguments: { Count: 1 } flags,
        } call when site.Roles.IsVerdict(site.TypeOf(verdict))
            && site.Roles.IsVerdict(site.TypeOf(flags[0].Expression)) =>
            site.Root.ReplaceNode(
                call, Template.InPlaceOf(call, Template.Expression("$0 == $1", verdict, flags[0].Expression))),
        _ => null,
    };

    private static string? NameOf(ITypeSymbol verdict, object number) =>
        verdict.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => number.Equals(field.ConstantValue))?.Name;
}
