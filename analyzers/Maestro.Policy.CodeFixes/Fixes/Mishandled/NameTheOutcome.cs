using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        BinaryExpressionSyntax comparison => Named(site, comparison) is { } equality
            ? site.Root.ReplaceNode(comparison, Template.InPlaceOf(comparison, equality))
            : null,
        _ => null,
    };

    // verdict >= Verdict.Run holds for one outcome only; what holds for two is left to the author.
    private static ExpressionSyntax? Named(Site site, BinaryExpressionSyntax comparison)
    {
        if (site.TypeOf(comparison.Left) is not { } type
            || !site.Roles.IsVerdict(type)
            || !site.TypeOf(comparison.Right).Is(type))
        {
            return null;
        }

        bool isTurned = site.Constant(comparison.Left) is not null;
        (ExpressionSyntax verdict, ExpressionSyntax bound) =
            isTurned ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        if (site.Constant(bound) is not { } limit)
        {
            return null;
        }

        IFieldSymbol[] met =
        [
            .. type.GetMembers().OfType<IFieldSymbol>().Where(field =>
                field.ConstantValue is { } value
                && IsMet(comparison.Kind(), Compare(value, limit) * (isTurned ? -1 : 1))),
        ];
        return met.Length == 1
            ? Template.Expression($"$0 == $1.{met[0].Name}", verdict, Template.Name(type))
            : null;
    }

    private static int Compare(object one, object other) =>
        Comparer<decimal>.Default.Compare(
            Convert.ToDecimal(one, CultureInfo.InvariantCulture),
            Convert.ToDecimal(other, CultureInfo.InvariantCulture));

    private static bool IsMet(SyntaxKind comparison, int sign) => comparison switch
    {
        SyntaxKind.LessThanExpression => sign < 0,
        SyntaxKind.LessThanOrEqualExpression => sign <= 0,
        SyntaxKind.GreaterThanExpression => sign > 0,
        SyntaxKind.GreaterThanOrEqualExpression => sign >= 0,
        _ => false,
    };

    private static string? NameOf(ITypeSymbol verdict, object number) =>
        verdict.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => number.Equals(field.ConstantValue))?.Name;
}
