using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Conditions that ask for RUN, and nothing else.</summary>
internal static class RunTests
{
    /// <summary>The decision that is RUN exactly when the condition has the given value.</summary>
    public static IOperation? Subject(IOperation condition, bool value, KnownRoles roles) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated => Subject(negated.Operand, !value, roles),
        IPropertyReferenceOperation { Instance: { } decision } test
            when value && roles.OutcomeTest(test.Property) == Outcomes.Run => decision,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality
            when Said(equality) is { } said =>
            Subject(
                equality.RightOperand.IsConstant() ? equality.LeftOperand : equality.RightOperand,
                value == ((equality.OperatorKind == BinaryOperatorKind.Equals) == said),
                roles),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality when value => Compared(equality, roles),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } equality when !value =>
            Compared(equality, roles),
        IIsPatternOperation test when roles.IsMustHandle(test.Value.Type) => Matched(test, value, roles),
        _ => null,
    };

    /// <summary>The verdict that is compared with a constant, and the outcome that the constant names.</summary>
    public static (IOperation Verdict, Outcomes Outcome)? NamedVerdict(IBinaryOperation comparison, KnownRoles roles)
    {
        bool isLeft = comparison.RightOperand.IsConstant();
        IOperation verdict = isLeft ? comparison.LeftOperand : comparison.RightOperand;
        IOperation constant = isLeft ? comparison.RightOperand : comparison.LeftOperand;
        return roles.IsVerdict(verdict.Type)
            && Verdicts.Of(verdict.Type.WithoutNullable(), constant.ConstantValue.Value) is { } named
                ? (verdict, named)
                : null;
    }

    // decision.IsRun == true
    private static bool? Said(IBinaryOperation equality) =>
        equality.RightOperand.ConstantValue is { HasValue: true, Value: bool right } ? right
        : equality.LeftOperand.ConstantValue is { HasValue: true, Value: bool left } ? left
        : null;

    private static IOperation? Compared(IBinaryOperation equality, KnownRoles roles) =>
        NamedVerdict(equality, roles) is { Outcome: Outcomes.Run, Verdict: var verdict } ? Decision(verdict) : null;

    private static IOperation? Matched(IIsPatternOperation test, bool value, KnownRoles roles)
    {
        PatternSubject subject = roles.IsVerdict(test.Value.Type) ? PatternSubject.Verdict : PatternSubject.Decision;
        PatternOutcomes outcomes = PatternOutcomes.Of(test.Pattern, subject, roles);
        return ((value ? outcomes.WhenTrue : outcomes.WhenFalse) & Outcomes.AnyOutcome) == Outcomes.Run
            ? Decision(test.Value)
            : null;
    }

    // A verdict stands for its decision.
    private static IOperation Decision(IOperation value) =>
        value.Unwrapped() is IPropertyReferenceOperation { Instance: { } decision } ? decision : value;
}
