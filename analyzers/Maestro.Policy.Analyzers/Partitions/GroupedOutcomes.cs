using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Conditions that put RUN and another outcome expressly into one group.</summary>
internal static class GroupedOutcomes
{
    /// <summary>The outcomes of <c>d.IsRun || d.IsHitl</c>; <see langword="null"/> where nothing is grouped with RUN.</summary>
    public static Outcomes? OfOr(IBinaryOperation either, KnownRoles roles)
    {
        if (either.OperatorKind != BinaryOperatorKind.ConditionalOr
            || Side(either.LeftOperand, roles) is not { } left
            || Side(either.RightOperand, roles) is not { } right
            || left.Subject != right.Subject)
        {
            return null;
        }

        bool namesRun = left.Outcomes == Outcomes.Run || right.Outcomes == Outcomes.Run;
        return namesRun ? Group(left.Outcomes | right.Outcomes) : null;
    }

    /// <summary>The outcomes of <c>Run or Hitl</c>.</summary>
    public static Outcomes? OfPattern(IOperation value, IPatternOperation pattern, KnownRoles roles)
    {
        if (pattern is not IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } || !roles.Carries(value.Type))
        {
            return null;
        }

        PatternSubject subject = roles.IsVerdict(value.Type) ? PatternSubject.Verdict : PatternSubject.Decision;
        return Group(PatternOutcomes.Of(pattern, subject, roles).WhenTrue & Outcomes.AnyOutcome);
    }

    /// <summary>Which value a condition tests, and for which outcomes it holds.</summary>
    public static (string Subject, Outcomes Outcomes)? Side(IOperation condition, KnownRoles roles)
    {
        while (condition is IParenthesizedOperation parenthesized)
        {
            condition = parenthesized.Operand;
        }

        switch (condition)
        {
            case IPropertyReferenceOperation { Instance: { } instance } test
                when roles.OutcomeTest(test.Property) is { } outcomes:
                return (instance.Syntax.ToString(), outcomes);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison:
                bool isLeft = roles.IsVerdict(comparison.LeftOperand.Type) && comparison.RightOperand.IsConstant();
                IOperation verdict = isLeft ? comparison.LeftOperand : comparison.RightOperand;
                IOperation constant = isLeft ? comparison.RightOperand : comparison.LeftOperand;
                return roles.IsVerdict(verdict.Type)
                    && constant.IsConstant()
                    && Verdicts.Of(verdict.Type.WithoutNullable(), constant.ConstantValue.Value) is { } named
                        ? (verdict.Syntax.ToString(), named)
                        : null;
            default:
                return null;
        }
    }

    // All outcomes together are no group: that is no test at all.
    private static Outcomes? Group(Outcomes outcomes) =>
        outcomes.Meets(Outcomes.Run)
        && outcomes != Outcomes.Run
        && (outcomes & Outcomes.Named) != Outcomes.Named
            ? outcomes
            : null;
}
