using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Conditions that put RUN and another outcome expressly into one group.</summary>
internal static class GroupedOutcomes
{
    /// <summary>The outcomes of <c>d.IsRun || d.IsHitl</c>; <see langword="null"/> where nothing is grouped with
    /// RUN.</summary>
    public static Outcomes? OfOr(IBinaryOperation either, KnownRoles roles)
    {
        if (!IsOr(either)
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
    public static Outcomes? OfPattern(ITypeSymbol? subject, IPatternOperation pattern, KnownRoles roles) =>
        pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } && roles.Carries(subject)
            ? Group(OutcomesOf(pattern, subject, roles))
            : null;

    /// <summary>Which value a condition tests, and for which outcomes it holds.</summary>
    public static (string Subject, Outcomes Outcomes)? Side(IOperation condition, KnownRoles roles) => condition switch
    {
        IPropertyReferenceOperation { Instance: { } instance } test
            when roles.OutcomeTest(test.Property) is { } outcomes =>
            (Subject(instance, roles), outcomes),
        IIsPatternOperation { Value: { } value } test when roles.IsMustHandle(value.Type) =>
            (Subject(value, roles), OutcomesOf(test.Pattern, value.Type, roles)),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated => Complement(Side(negated.Operand, roles)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => OfEquality(comparison, roles),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison =>
            Complement(OfEquality(comparison, roles)),
        IBinaryOperation both => OfBoth(both, roles),
        _ => null,
    };

    /// <summary>For which outcomes the condition holds that a test is part of: <c>!d.IsRun &amp;&amp;
    /// !d.IsHitl</c>.</summary>
    public static Outcomes OfWhole(Use test, KnownRoles roles)
    {
        Outcomes outcomes = test.Outcomes;
        IOperation? part = test.At.Parent;
        while (part is IUnaryOperation or IBinaryOperation)
        {
            outcomes = Side(part, roles)?.Outcomes ?? outcomes;
            part = part.Parent;
        }

        // What contradicts itself says nothing about how outcomes are told apart.
        return outcomes == Outcomes.None ? test.Outcomes : outcomes;
    }

    private static bool IsOr(IBinaryOperation either) =>
        either.OperatorKind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or;

    private static bool IsAnd(IBinaryOperation both) =>
        both.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And;

    private static Outcomes OutcomesOf(IPatternOperation pattern, ITypeSymbol? type, KnownRoles roles)
    {
        PatternSubject subject = roles.IsVerdict(type) ? PatternSubject.Verdict : PatternSubject.Decision;
        return PatternOutcomes.Of(pattern, subject, roles).WhenTrue & Outcomes.AnyOutcome;
    }

    // A decision and its verdict say the same.
    private static string Subject(IOperation value, KnownRoles roles) =>
        value.Unwrapped() is IPropertyReferenceOperation { Instance: { } decision } verdict
        && roles.IsVerdict(verdict.Type)
            ? decision.Syntax.ToString()
            : value.Syntax.ToString();

    private static (string Subject, Outcomes Outcomes)? Complement((string Subject, Outcomes Outcomes)? side) =>
        side is { } known ? (known.Subject, Outcomes.AnyOutcome & ~known.Outcomes) : null;

    private static (string Subject, Outcomes Outcomes)? OfEquality(IBinaryOperation comparison, KnownRoles roles) =>
        RunTests.NamedVerdict(comparison, roles) is { } named ? (Subject(named.Verdict, roles), named.Outcome) : null;

    private static (string Subject, Outcomes Outcomes)? OfBoth(IBinaryOperation both, KnownRoles roles) =>
        Side(both.LeftOperand, roles) is not { } left
        || Side(both.RightOperand, roles) is not { } right
        || left.Subject != right.Subject ? null
        : IsOr(both) ? (left.Subject, left.Outcomes | right.Outcomes)
        : IsAnd(both) ? (left.Subject, left.Outcomes & right.Outcomes)
        : null;

    // All outcomes together are no group: that is no test at all.
    private static Outcomes? Group(Outcomes outcomes) =>
        outcomes.Meets(Outcomes.Run)
        && outcomes != Outcomes.Run
        && (outcomes & Outcomes.Named) != Outcomes.Named
            ? outcomes
            : null;
}
