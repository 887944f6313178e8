using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Operations;

internal static class OperationExtensions
{
    /// <summary>The parents of an operation, from the inside out.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    /// <summary>The parents of an operation below another one.</summary>
    public static IEnumerable<IOperation> AncestorsWithin(this IOperation operation, IOperation outer) =>
        operation.Ancestors().TakeWhile(ancestor => ancestor != outer);

    public static bool IsWithin<T>(this IOperation operation)
        where T : IOperation =>
        operation.Ancestors().Any(static ancestor => ancestor is T);

    /// <summary>The innermost function that an operation stands in; <see langword="null"/> for the body
    /// itself.</summary>
    public static IOperation? Function(this IOperation operation) =>
        operation.Ancestors().FirstOrDefault(
            static ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    /// <summary>The operand below all conversions.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        IOperation operand = operation;
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand;
    }

    /// <summary>The operation above all conversions.</summary>
    public static IOperation Wrapped(this IOperation operation)
    {
        IOperation whole = operation;
        while (whole.Parent is IConversionOperation conversion)
        {
            whole = conversion;
        }

        return whole;
    }

    /// <summary>The lambda that an argument hands over.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IArgumentOperation argument) =>
        argument.Value.Unwrapped() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            ? lambda
            : null;

    /// <summary>What a lambda that only returns a value returns.</summary>
    public static IOperation? ReturnedValue(this IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } ? value : null;

    public static bool IsConstant(this IOperation operation) => operation.ConstantValue.HasValue;

    public static bool IsNullConstant(this IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: null };

    /// <summary>The member that an operation is about, for messages.</summary>
    public static string Name(this IOperation operation) => operation.Unwrapped() switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        IObjectCreationOperation creation => creation.Type?.Name ?? "",
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IAwaitOperation awaited => awaited.Operation.Name(),
        IConditionalAccessOperation access => access.WhenNotNull.Name(),
        IArgumentOperation argument => argument.Value.Name(),
        IAssignmentOperation assignment => assignment.Value.Name(),
        IInstanceReferenceOperation => "this",
        IConditionalAccessInstanceOperation => operation.Syntax.Parent?.ToString() ?? "",
        _ => operation.Syntax.ToString(),
    };
}
