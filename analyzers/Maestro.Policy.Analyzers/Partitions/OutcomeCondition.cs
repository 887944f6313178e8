using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>A condition about the outcome of one value, however it is written.</summary>
/// <param name="Tested">The value: a decision or its verdict.</param>
/// <param name="Holds">The outcomes for which the condition holds.</param>
internal readonly record struct OutcomeCondition(IOperation Tested, Outcomes Holds)
{
    public static OutcomeCondition? Of(IOperation condition, KnownRoles roles)
    {
        switch (condition.Unwrapped())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Of(negation.Operand, roles)?.Inverted;
            case IPropertyReferenceOperation { Instance: { } tested } test when roles.OutcomeTest(test.Property) is { } outcomes:
                return new(tested, outcomes);
            case IInvocationOperation { Instance: { } tested } test when roles.OutcomeTest(test.TargetMethod) is { } outcomes:
                return new(tested, outcomes);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison:
                return OfEquality(comparison, roles);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison:
                return OfEquality(comparison, roles)?.Inverted;
            case IIsPatternOperation pattern when roles.IsMustHandle(pattern.Value.Type):
                PatternSubject subject = roles.IsVerdict(pattern.Value.Type) ? PatternSubject.Verdict : PatternSubject.Decision;
                Outcomes holds = PatternOutcomes.Of(pattern.Pattern, subject, roles).WhenTrue & Outcomes.Named;
                return holds == Outcomes.Named ? null : new(pattern.Value, holds);
            default:
                return null;
        }
    }

    private OutcomeCondition Inverted => this with { Holds = Outcomes.Named & ~Holds };

    // Either decision.IsRun == true, or verdict == Verdict.Run; the constant may stand first.
    private static OutcomeCondition? OfEquality(IBinaryOperation comparison, KnownRoles roles)
    {
        bool isFirst = comparison.LeftOperand.IsConstant();
        IOperation value = isFirst ? comparison.RightOperand : comparison.LeftOperand;
        Optional<object?> constant = (isFirst ? comparison.LeftOperand : comparison.RightOperand).ConstantValue;
        return constant switch
        {
            { HasValue: true, Value: true } => Of(value, roles),
            { HasValue: true, Value: false } => Of(value, roles)?.Inverted,
            { HasValue: true, Value: { } named } when roles.IsVerdict(value.Type) =>
                Verdicts.Of(value.Unwrapped().Type.WithoutNullable(), named) is { } outcomes ? new(value, outcomes) : null,
            _ => null,
        };
    }
}
