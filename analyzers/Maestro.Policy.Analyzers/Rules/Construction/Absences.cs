using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Construction;

/// <summary>Conditions that say that an answer, or who should give it, is missing or failed.</summary>
internal static class Absences
{
    public static bool IsMeantBy(IOperation condition, bool result) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => IsMeantBy(negation.Operand, !result),
        IIsPatternOperation { Pattern: var pattern } => IsNull(pattern) is { } isNull && isNull == result,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            when comparison.LeftOperand.IsNullConstant() || comparison.RightOperand.IsNullConstant() =>
            result == (comparison.OperatorKind == BinaryOperatorKind.Equals),
        _ => IsFailure(condition, result),
    };

    /// <summary>Whether a condition says that something was not found, or failed.</summary>
    public static bool IsFailure(IOperation condition, bool result) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => IsFailure(negation.Operand, !result),
        IInvocationOperation call => !result && IsLookUp(call.TargetMethod),
        IPropertyReferenceOperation { Property: { Name: "IsFaulted" or "IsCanceled" } property } =>
            result && property.IsIn("System.Threading.Tasks"),
        IPropertyReferenceOperation { Property: { Name: "IsCompletedSuccessfully" } property } =>
            !result && property.IsIn("System.Threading.Tasks"),
        _ => false,
    };

    private static bool IsLookUp(IMethodSymbol method) =>
        method.Name is "TryGetValue" or "TryParse" && method.IsIn("System");

    private static bool? IsNull(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant when constant.Value.IsNullConstant() => true,
        INegatedPatternOperation negated => !IsNull(negated.Pattern),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true } recursive =>
            recursive.DeconstructionSubpatterns.IsEmpty ? false : null,
        _ => null,
    };
}
