using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Statements that only put something into a collection.</summary>
internal static class Filling
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "TryAdd", "AddFirst", "AddLast", "Insert", "InsertRange", "Enqueue", "Push", "PushRange",
    };

    /// <summary>Whether a collection is only put something into.</summary>
    public static bool IsAt(IOperation collection) => collection.Parent switch
    {
        IInvocationOperation call => call.Instance == collection
            && Fillers.Contains(call.TargetMethod.Name)
            && call.Parent is IExpressionStatementOperation,
        IPropertyReferenceOperation { Arguments.IsEmpty: false } element =>
            element.Instance == collection && element.Parent is IAssignmentOperation store && store.Target == element,
        IArrayElementReferenceOperation element =>
            element.ArrayReference == collection && element.Parent is IAssignmentOperation store
                && store.Target == element,
        _ => false,
    };
}
