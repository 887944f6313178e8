using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Members that answer a question about a decision which somebody else handles.</summary>
internal static class Queries
{
    /// <summary>Whether a test is what its function answers: <c>bool IsWaiting(Decision d) => d.IsHitl</c>.</summary>
    public static bool IsAnswer(Use test, KnownRoles roles)
    {
        if (test.At.Ancestors().OfType<IAnonymousFunctionOperation>().FirstOrDefault() is { } lambda)
        {
            return !IsQuantifier(lambda)
                && !(IsFilter(lambda) && GroupedOutcomes.OfWhole(test, roles).Meets(Outcomes.Run));
        }

        IOperation current = test.At;
        while (current.Parent is IConversionOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
        {
            current = current.Parent;
        }

        return current.Parent is IReturnOperation;
    }

    // Any, All: the decisions come from the sequence, and their tests say what happens to all of them.
    private static bool IsQuantifier(IOperation lambda) =>
        CallWith(lambda)?.TargetMethod is { Name: "Any" or "All" or "TrueForAll" or "Exists" };

    // Where(d => !d.IsStop) lets a pause through with the RUNs; Where(d => d.IsHitl) only picks what waits.
    private static bool IsFilter(IOperation lambda) =>
        CallWith(lambda)?.TargetMethod is { } method && (method.Home() == "System.Linq" || method.Name is "FindAll");

    private static IInvocationOperation? CallWith(IOperation lambda)
    {
        IOperation? current = lambda;
        while (current is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation)
        {
            current = current.Parent;
        }

        return (current as IArgumentOperation)?.Parent as IInvocationOperation;
    }
}
