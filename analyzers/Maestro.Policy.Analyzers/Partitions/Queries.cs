using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Members that answer a question about a decision which somebody else handles.</summary>
internal static class Queries
{
    /// <summary>Whether a test is what its function answers: <c>bool IsWaiting(Decision d) => d.IsHitl</c>.</summary>
    public static bool IsAnswer(IOperation test)
    {
        if (test.Ancestors().FirstOrDefault(static ancestor => ancestor is IAnonymousFunctionOperation) is { } lambda)
        {
            return !IsPredicateOfSequence(lambda);
        }

        IOperation current = test;
        while (current.Parent is IParenthesizedOperation or IConversionOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
        {
            current = current.Parent;
        }

        return current.Parent is IReturnOperation;
    }

    // There the decisions come from the sequence, and their tests say what happens to all of them.
    private static bool IsPredicateOfSequence(IOperation lambda)
    {
        IOperation? current = lambda;
        while (current is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation call }
            && (call.TargetMethod.Home() == "System.Linq" || call.TargetMethod.Name is "TrueForAll" or "Exists" or "FindAll");
    }
}
