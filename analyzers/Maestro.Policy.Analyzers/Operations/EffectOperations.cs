using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Operations;

/// <summary>The members that operations call without naming them.</summary>
internal static class EffectOperations
{
    /// <summary>The operator of a host's own that an operation calls.</summary>
    public static IMethodSymbol? CalledOperator(this IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        ICompoundAssignmentOperation assignment => assignment.OperatorMethod,
        IIncrementOrDecrementOperation change => change.OperatorMethod,
        _ => null,
    };

    /// <summary>The properties that an operation sets.</summary>
    public static IEnumerable<IPropertyReferenceOperation> SetProperties(this IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation targets } =>
            targets.Elements.Select(Unwrapped).OfType<IPropertyReferenceOperation>(),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } => [target],
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target } => [target],
        _ => [],
    };

    private static IOperation Unwrapped(IOperation operation) => operation.Unwrapped();
}
