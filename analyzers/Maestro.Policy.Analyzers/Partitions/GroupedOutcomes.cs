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
            || OutcomeCondition.Of(either.LeftOperand, roles) is not { } left
            || OutcomeCondition.Of(either.RightOperand, roles) is not { } right
            || !left.Tested.Syntax.IsEquivalentTo(right.Tested.Syntax))
        {
            return null;
        }

        bool namesRun = left.Holds == Outcomes.Run || right.Holds == Outcomes.Run;
        return namesRun ? Group(left.Holds | right.Holds) : null;
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

    // All outcomes together are no group: that is no test at all.
    private static Outcomes? Group(Outcomes outcomes) =>
        outcomes.Meets(Outcomes.Run)
        && outcomes != Outcomes.Run
        && (outcomes & Outcomes.Named) != Outcomes.Named
            ? outcomes
            : null;
}
