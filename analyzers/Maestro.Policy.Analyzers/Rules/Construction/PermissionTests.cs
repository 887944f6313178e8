using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Bools that say whether something is allowed.</summary>
internal static class PermissionTests
{
    /// <summary>The value that allows; <see langword="null"/> where the bool doesn't speak of a decision.</summary>
    public static bool? AllowedBy(IOperation value, KnownRoles roles) => value.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => !AllowedBy(negation.Operand, roles),
        IConditionalAccessOperation access => AllowedBy(access.WhenNotNull, roles),
        ICoalesceOperation coalesce => AllowedBy(coalesce.Value, roles),
        IPropertyReferenceOperation property =>
            Of(roles.OutcomeTest(property.Property)) ?? roles.RunWhen(property.Property),
        IInvocationOperation call => OfCall(call.TargetMethod, roles),
        IIsPatternOperation test => OfPattern(test, roles),
        IBinaryOperation binary => OfBinary(binary, roles),
        _ => null,
    };

    private static bool? Of(Outcomes? outcomes) => outcomes?.Meets(Outcomes.Run);

    private static bool? OfCall(IMethodSymbol method, KnownRoles roles) =>
        Of(roles.OutcomeTest(method))
        ?? roles.RunWhen(method)
        ?? method.Parameters.Select(parameter => roles.RunWhen(parameter)).FirstOrDefault(static at => at is not null);

    private static bool? OfPattern(IIsPatternOperation test, KnownRoles roles)
    {
        PatternSubject subject = roles.IsVerdict(test.Value.Type) ? PatternSubject.Verdict
            : roles.IsPermit(test.Value.Type) ? PatternSubject.Permit
            : PatternSubject.Decision;
        if (subject == PatternSubject.Decision && !roles.IsMustHandle(test.Value.Type))
        {
            return null;
        }

        PatternOutcomes outcomes = PatternOutcomes.Of(test.Pattern, subject, roles);
        if (subject != PatternSubject.Permit && !TellsOutcomesApart(outcomes))
        {
            return null;
        }

        return (outcomes.WhenTrue.Meets(Outcomes.Run), outcomes.WhenFalse.Meets(Outcomes.Run)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    // Whether a decision is there at all says nothing of its outcome; a permit is there on RUN alone.
    private static bool TellsOutcomesApart(PatternOutcomes outcomes) =>
        outcomes.WhenTrue.Meets(Outcomes.AnyOutcome) && outcomes.WhenFalse.Meets(Outcomes.AnyOutcome);

    private static bool? OfBinary(IBinaryOperation binary, KnownRoles roles)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return AllowedBy(binary.LeftOperand, roles) ?? AllowedBy(binary.RightOperand, roles);
        }

        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
        {
            return null;
        }

        bool isEqual = binary.OperatorKind == BinaryOperatorKind.Equals;
        return binary.RightOperand.Unwrapped().ConstantValue.Value switch
        {
            bool said => AllowedBy(binary.LeftOperand, roles) is { } allowed ? allowed == (said == isEqual) : null,
            { } constant when roles.IsVerdict(binary.RightOperand.Type) =>
                (Verdicts.Of(binary.RightOperand.Type.WithoutNullable(), constant) == Outcomes.Run) == isEqual,
            _ => null,
        };
    }
}
