using Maestro.Policy.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.CodeFixes.Decisions;

/// <summary>A condition that asks for one outcome.</summary>
/// <param name="Whole">The condition.</param>
/// <param name="Outcome">The outcome that it names.</param>
/// <param name="IsNegated">Whether it is true when the outcome is another one.</param>
/// <param name="ForRun">The same condition, said of RUN: true for RUN, or for all that isn't.</param>
internal sealed record OutcomeTest(
    ExpressionSyntax Whole, Outcomes Outcome, bool IsNegated, Func<bool, ExpressionSyntax?> ForRun)
{
    /// <summary>Whether it is about what isn't RUN: names another outcome, or denies RUN.</summary>
    public bool IsRefusing => Outcome != Outcomes.Run || IsNegated;

    public static OutcomeTest? At(Site site, ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner =>
            At(site, inner.Expression) is { } test ? test with { Whole = condition } : null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            At(site, not.Operand) is { } test
            ? test with { Whole = not, IsNegated = !test.IsNegated }
            : null,
        MemberAccessExpressionSyntax member => OfMember(site, member),
        ConditionalAccessExpressionSyntax { Parent: BinaryExpressionSyntax comparison } access =>
            OfComparedMember(site, access, comparison),
        BinaryExpressionSyntax { Left: ConditionalAccessExpressionSyntax access } comparison =>
            OfComparedMember(site, access, comparison),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test =>
            OfPattern(site, test, test.Left, test.Right, isNegated: false),
        BinaryExpressionSyntax comparison => OfComparison(site, comparison),
        IsPatternExpressionSyntax pattern =>
            OfPattern(site, pattern, pattern.Expression, pattern.Pattern, isNegated: false),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Expression: { } verdict },
            ArgumentList.Arguments: { Count: 1 } arguments,
        } call when NamedBy(site, arguments[0].Expression) is { } outcome =>
            Of(site, call, verdict, outcome, isNegated: false),
        _ => null,
    };

    private static OutcomeTest? Of(
        Site site,
        ExpressionSyntax whole,
        ExpressionSyntax value,
        Outcomes outcome,
        bool isNegated,
        bool? mayBeNull = null) =>
        DecisionShape.Of(site, site.TypeOf(value)) is { } shape
            ? new(
                whole,
                outcome,
                isNegated,
                isWanted => Asked(shape, value, mayBeNull ?? site.MayBeNull(value), isWanted))
            : null;

    private static ExpressionSyntax? Asked(
        DecisionShape shape, ExpressionSyntax value, bool mayBeNull, bool isWanted) =>
        isWanted ? shape.IsRun(value, mayBeNull) : shape.IsNotRun(value, mayBeNull);

    private static OutcomeTest? OfMember(Site site, MemberAccessExpressionSyntax member) =>
        site.Roles.OutcomeTest(site.Symbol(member)) is { } outcome && outcome.Count() == 1
            ? Of(site, member, member.Expression, outcome, isNegated: false)
            : null;

    // d?.IsStop == true: what is missing isn't RUN either.
    private static OutcomeTest? OfComparedMember(
        Site site, ConditionalAccessExpressionSyntax access, BinaryExpressionSyntax comparison)
    {
        if (access.WhenNotNull is not MemberBindingExpressionSyntax member
            || comparison.Left != access
            || site.Roles.OutcomeTest(site.Symbol(member)) is not { } outcome
            || site.Constant(comparison.Right) is not bool expected)
        {
            return null;
        }

        return (SyntaxKind)comparison.RawKind switch
        {
            SyntaxKind.EqualsExpression => Of(site, comparison, access.Expression, outcome, !expected, mayBeNull: true),
            SyntaxKind.NotEqualsExpression =>
                Of(site, comparison, access.Expression, outcome, expected, mayBeNull: true),
            _ => null,
        };
    }

    private static OutcomeTest? OfComparison(Site site, BinaryExpressionSyntax comparison)
    {
        bool isNegated = comparison.IsKind(SyntaxKind.NotEqualsExpression);
        if (!isNegated && !comparison.IsKind(SyntaxKind.EqualsExpression))
        {
            return null;
        }

        return NamedBy(site, comparison.Right) is { } right ? Of(site, comparison, comparison.Left, right, isNegated)
            : NamedBy(site, comparison.Left) is { } left ? Of(site, comparison, comparison.Right, left, isNegated)
            : null;
    }

    private static OutcomeTest? OfPattern(
        Site site, ExpressionSyntax whole, ExpressionSyntax value, SyntaxNode pattern, bool isNegated) => pattern switch
    {
        UnaryPatternSyntax not => OfPattern(site, whole, value, not.Pattern, !isNegated),
        ConstantPatternSyntax constant => OfPattern(site, whole, value, constant.Expression, isNegated),
        TypePatternSyntax type => OfPattern(site, whole, value, type.Type, isNegated),
        RecursivePatternSyntax
        {
            Type: null,
            Designation: null,
            PropertyPatternClause.Subpatterns: { Count: 1 } parts,
        } when parts[0] is { NameColon: { } name, Pattern: ConstantPatternSyntax expected }
            && site.Roles.OutcomeTest(site.Symbol(name.Name)) is { } outcome =>
            Of(site, whole, value, outcome, isNegated ^ expected.Expression.IsKind(SyntaxKind.FalseLiteralExpression)),
        ExpressionSyntax expression when NamedBy(site, expression) is { } outcome =>
            Of(site, whole, value, outcome, isNegated),
        _ => null,
    };

    // A constant of the verdicts, or a case of a closed hierarchy.
    private static Outcomes? NamedBy(Site site, ExpressionSyntax expression)
    {
        Outcomes? outcome = site.Symbol(expression) switch
        {
            IFieldSymbol { HasConstantValue: true } field when site.Roles.IsVerdict(field.Type) =>
                Verdicts.ByName(field.Name),
            INamedTypeSymbol type => site.Roles.OutcomeOfCase(type),
            _ => null,
        };
        return outcome is Outcomes.Run or Outcomes.Hitl or Outcomes.Stop ? outcome : null;
    }
}
