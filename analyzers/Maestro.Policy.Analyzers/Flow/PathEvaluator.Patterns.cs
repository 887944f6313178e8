using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

internal sealed partial class PathEvaluator
{
    private FlowValue? Match(IIsPatternOperation test)
    {
        if (Elements(test.Value) is { } elements)
        {
            return MatchTuple(elements, test.Pattern);
        }

        FlowValue? value = Evaluate(test.Value);
        if (value is null && _roles.Carries(test.Pattern.NarrowedType) && State is not null)
        {
            // What comes as an object may be a decision.
            value = _roles.IsMustHandle(test.Pattern.NarrowedType) ? Fresh(test, test.Pattern.NarrowedType) : null;
        }

        return value is null ? MatchHolder(test.Value, test.Pattern) : MatchValue(value, test.Pattern);
    }

    // Something that holds decisions: { Decision.IsRun: true }
    private FlowValue? MatchHolder(IOperation holder, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return MatchHolder(holder, negated.Pattern)?.Inverted();
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return FlowValue.Either(
                    MatchHolder(holder, either.LeftPattern), MatchHolder(holder, either.RightPattern));
            case IBinaryPatternOperation both:
                return FlowValue.Both(MatchHolder(holder, both.LeftPattern), MatchHolder(holder, both.RightPattern));
            case IRecursivePatternOperation recursive:
                return recursive.PropertySubpatterns.Select(part => MatchHeld(holder, part.Member, part.Pattern))
                    .Concat(recursive.DeconstructionSubpatterns.Select(part => MatchHeld(holder, null, part)))
                    .ToArray()
                    .Aggregate((FlowValue?)null, FlowValue.Both);
            case IListPatternOperation list:
                return list.Patterns.Select(part => MatchHeld(holder, null, part))
                    .ToArray()
                    .Aggregate((FlowValue?)null, FlowValue.Both);
            default:
                return null;
        }
    }

    private FlowValue? MatchHeld(IOperation holder, IOperation? member, IPatternOperation pattern)
    {
        if (!_roles.IsMustHandle(pattern.InputType))
        {
            return MatchHolder(pattern, pattern);
        }

        object? owner = Places.Of(holder);
        FlowValue? held = owner is not null && member is IMemberReferenceOperation { Member: { } symbol }
            ? LookUp(new MemberOf(owner, symbol), pattern.InputType)
            : Fresh(pattern, pattern.InputType);
        return MatchValue(held, pattern);
    }

    private FlowValue? MatchValue(FlowValue? value, IPatternOperation pattern)
    {
        PatternSubject subject = Subject(value);
        Bind(pattern, subject, value);
        if (value is null)
        {
            return null;
        }

        PatternOutcomes outcomes = PatternOutcomes.Of(pattern, subject, _roles);
        return subject switch
        {
            PatternSubject.Decision or PatternSubject.Verdict => FlowValue.Test(value.Decision, outcomes),
            PatternSubject.Permit => outcomes.WhenTrue.Meets(Outcomes.Null)
                ? FlowValue.ExactTest(value.Decision, Outcomes.Run).Inverted()
                : FlowValue.ExactTest(value.Decision, Outcomes.Run),
            _ => MatchBool(value, pattern),
        };
    }

    private static FlowValue? MatchBool(FlowValue value, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => NullTest(value),
        IConstantPatternOperation when value.Kind == FlowValueKind.Null => FlowValue.False,
        IConstantPatternOperation { Value.ConstantValue: { Value: bool wanted } } =>
            wanted ? value : value.Inverted(),
        INegatedPatternOperation negated => MatchBool(value, negated.Pattern)?.Inverted(),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either =>
            FlowValue.Either(MatchBool(value, either.LeftPattern), MatchBool(value, either.RightPattern)),
        IBinaryPatternOperation both =>
            FlowValue.Both(MatchBool(value, both.LeftPattern), MatchBool(value, both.RightPattern)),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => FlowValue.True,
        _ => NullTest(value)?.Inverted(),
    };

    private FlowValue? MatchTuple(FlowValue?[] elements, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return FlowValue.True;
            case INegatedPatternOperation negated:
                return MatchTuple(elements, negated.Pattern)?.Inverted();
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return FlowValue.Either(
                    MatchTuple(elements, either.LeftPattern), MatchTuple(elements, either.RightPattern));
            case IRecursivePatternOperation { DeconstructionSubpatterns: { } parts }
                when parts.Length == elements.Length:
                return elements.Zip(parts, MatchElement).Aggregate((FlowValue?)FlowValue.True, FlowValue.Both);
            default:
                return null;
        }
    }

    private FlowValue? MatchElement(FlowValue? element, IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation ? FlowValue.True : MatchValue(element, pattern);

    private FlowValue?[]? Elements(IOperation value)
    {
        switch (value.Unwrapped())
        {
            case ITupleOperation tuple:
                return [.. tuple.Elements.Select(Evaluate)];
            case IFlowCaptureReferenceOperation { Type: INamedTypeSymbol { IsTupleType: true } type } temporary:
                int[] variables =
                [
                    .. Enumerable.Range(0, type.TupleElements.Length)
                        .Select(index => context.VariableOf(new ElementOf(temporary.Id, index))),
                ];
                return variables.Any(variable => State?.ValueOf(variable) is not null)
                    ? [.. variables.Select(variable => State?.ValueOf(variable))]
                    : null;
            default:
                return null;
        }
    }

    private void Bind(IPatternOperation pattern, PatternSubject subject, FlowValue? value)
    {
        if (value is null)
        {
            return;
        }

        foreach ((ISymbol name, PatternSubject meaning) in PatternBindings.Of(pattern, subject, _roles))
        {
            FlowValue? named = meaning switch
            {
                PatternSubject.Decision => FlowValue.Of(FlowValueKind.Decision, value.Decision),
                PatternSubject.Verdict => FlowValue.Of(FlowValueKind.Verdict, value.Decision),
                PatternSubject.Permit => FlowValue.Of(FlowValueKind.Permit, value.Decision),

                // decision.IsRun is var allowed
                _ => subject == meaning ? value : null,
            };
            if (named is not null)
            {
                Keep(context.VariableOf(name), named);
            }
        }
    }
}
