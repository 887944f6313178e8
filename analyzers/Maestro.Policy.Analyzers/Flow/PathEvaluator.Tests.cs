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
        FlowValueKind.Null => FlowValue.True,
        _ => FlowValue.False,
    };

    private FlowValue? TypeTest(FlowValue? value, ITypeSymbol type) =>
        value?.Kind != FlowValueKind.Decision ? null
        : _roles.OutcomeOfCase(type) is { } outcomes ? FlowValue.ExactTest(value.Decision, outcomes)
        : FlowValue.ExactTest(value.Decision, Outcomes.Null).Inverted();

    private FlowValue? Match(IIsPatternOperation test)
    {
        FlowValue? value = Evaluate(test.Value);
        PatternSubject subject = Subject(value);
        PatternOutcomes outcomes = PatternOutcomes.Of(test.Pattern, subject, _roles);
        Bind(test.Pattern, subject, value);
        return subject switch
        {
            PatternSubject.Decision or PatternSubject.Verdict => FlowValue.Test(value!.Decision, outcomes),
            PatternSubject.Permit => outcomes.WhenTrue.Meets(Outcomes.Null)
                ? FlowValue.ExactTest(value!.Decision, Outcomes.Run).Inverted()
                : FlowValue.ExactTest(value!.Decision, Outcomes.Run),
            _ => null,
        };
    }

    private void Bind(IPatternOperation pattern, PatternSubject subject, FlowValue? value)
    {
        foreach ((ISymbol name, PatternSubject meaning) in PatternBindings.Of(pattern, subject, _roles))
        {
            FlowValueKind? kind = meaning switch
            {
                PatternSubject.Decision => FlowValueKind.Decision,
                PatternSubject.Verdict => FlowValueKind.Verdict,
                PatternSubject.Permit => FlowValueKind.Permit,
                _ => null,
            };
            if (kind is { } known && value is not null)
            {
                Keep(context.VariableOf(name), FlowValue.Of(known, value.Decision));
            }
        }
    }

    private FlowValue? Compare(IBinaryOperation comparison)
    {
        FlowValue? left = Evaluate(comparison.LeftOperand);
        FlowValue? right = Evaluate(comparison.RightOperand);
        bool swap = IsKnown(right) && !IsKnown(left);
        FlowValue? value = swap ? right : left;
        FlowValue? other = swap ? left : right;
        Optional<object?> constant = comparison.LeftOperand.IsConstant()
            ? comparison.LeftOperand.ConstantValue
            : comparison.RightOperand.ConstantValue;
        ITypeSymbol? type = (swap ? comparison.RightOperand : comparison.LeftOperand).Type;
        FlowValue? equal = Equal(value, other, constant, type);
        return comparison.OperatorKind == BinaryOperatorKind.Equals ? equal : equal?.Inverted();

        static bool IsKnown(FlowValue? value) =>
            value is { IsTest: true } or { Kind: FlowValueKind.Decision or FlowValueKind.Verdict or FlowValueKind.Permit };
    }

    private static FlowValue? Equal(FlowValue? value, FlowValue? other, Optional<object?> constant, ITypeSymbol? type)
    {
        bool isNull = constant is { HasValue: true, Value: null };
        switch (value?.Kind)
        {
            case FlowValueKind.Verdict when constant.HasValue && Verdicts.Of(type.WithoutNullable(), constant.Value) is { } outcomes:
                return FlowValue.ExactTest(value.Decision, outcomes);
            case FlowValueKind.Decision when isNull:
                return FlowValue.ExactTest(value.Decision, Outcomes.Null);
            case FlowValueKind.Permit when isNull:
                return FlowValue.ExactTest(value.Decision, Outcomes.Run).Inverted();
        }

        // A lifted bool: d?.IsRun == true. What isn't there equals neither.
        bool? wanted = constant is { HasValue: true, Value: bool said } ? said
            : value?.Kind == FlowValueKind.Constant ? value.Is
            : other?.Kind == FlowValueKind.Constant ? other.Is
            : null;
        FlowValue? compared = value?.Kind == FlowValueKind.Constant && other is not null && other.Kind != FlowValueKind.Constant
            ? other
            : value;
        if (wanted is not { } result)
        {
            return null;
        }

        return value?.Kind == FlowValueKind.Null || other?.Kind == FlowValueKind.Null ? FlowValue.False
            : compared is { IsTest: true } ? (result ? compared : compared.Inverted())
            : null;
    }
}
