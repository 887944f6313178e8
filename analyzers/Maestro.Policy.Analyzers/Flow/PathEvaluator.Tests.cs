using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private static FlowValue? NullTest(FlowValue? value) => value?.Kind switch
    {
        null => null,
        FlowValueKind.Decision => FlowValue.ExactTest(value.Decision, Outcomes.Null),
        FlowValueKind.Permit => FlowValue.ExactTest(value.Decision, Outcomes.Run).Inverted(),
        FlowValueKind.Case => FlowValue.ExactTest(value.Decision, value.WhenTrue).Inverted(),
        FlowValueKind.Null => FlowValue.True,
        _ => FlowValue.False,
    };

    private FlowValue? TypeTest(FlowValue? value, ITypeSymbol type) =>
        value?.Kind != FlowValueKind.Decision ? null
        : _roles.OutcomeOfCase(type) is { } outcomes ? FlowValue.ExactTest(value.Decision, outcomes)
        : FlowValue.ExactTest(value.Decision, Outcomes.Null).Inverted();

    private FlowValue? Combine(IBinaryOperation binary)
    {
        FlowValue? left = Evaluate(binary.LeftOperand);
        FlowValue? right = Evaluate(binary.RightOperand);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr =>
                Combine(binary.OperatorKind, left, right),
            BinaryOperatorKind.Equals => Equal(binary, left, right),
            BinaryOperatorKind.NotEquals => Equal(binary, left, right)?.Inverted(),
            _ => null,
        };
    }

    private static FlowValue? Combine(BinaryOperatorKind combination, FlowValue? left, FlowValue? right) =>
        combination switch
        {
            BinaryOperatorKind.And => FlowValue.Both(left, right),
            BinaryOperatorKind.Or => FlowValue.Either(left, right),
            BinaryOperatorKind.ExclusiveOr when right is { Kind: FlowValueKind.Constant } =>
                right.Is ? left?.Inverted() : left,
            _ => null,
        };

    private static FlowValue? Equal(IBinaryOperation comparison, FlowValue? left, FlowValue? right) =>
        EqualTo(left, comparison.RightOperand, right) ?? EqualTo(right, comparison.LeftOperand, left);

    private static FlowValue? EqualTo(FlowValue? value, IOperation other, FlowValue? known)
    {
        Optional<object?> constant = known is { Kind: FlowValueKind.Constant }
            ? known.Is
            : other.Unwrapped().ConstantValue;
        if (value is null || known is { Kind: FlowValueKind.Null })
        {
            return NullTest(value);
        }

        if (!constant.HasValue)
        {
            return null;
        }

        return value.Kind switch
        {
            // A lifted comparison: what isn't there equals nothing.
            FlowValueKind.Null => FlowValue.False,
            FlowValueKind.Verdict => EqualToVerdict(value, other.Unwrapped().Type, constant.Value),
            _ when constant.Value is bool wanted => wanted ? value : value.Inverted(),
            _ => null,
        };
    }

    private static FlowValue? EqualToVerdict(FlowValue value, ITypeSymbol? type, object? constant) =>
        Verdicts.Of(type.WithoutNullable(), constant) is { } outcomes
            ? FlowValue.ExactTest(value.Decision, outcomes)
            : null;

    private static PatternSubject Subject(FlowValue? value) => value?.Kind switch
    {
        FlowValueKind.Decision => PatternSubject.Decision,
        FlowValueKind.Verdict => PatternSubject.Verdict,
        FlowValueKind.Permit => PatternSubject.Permit,
        _ => PatternSubject.Other,
    };
}
