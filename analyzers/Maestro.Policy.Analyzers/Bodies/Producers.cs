using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Which operations bring a decision that somebody has to handle.</summary>
internal sealed class Producers(KnownRoles roles)
{
    public bool Contains(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsProducer(call),
        IFunctionPointerInvocationOperation pointer => roles.Carries(pointer.Type),
        IObjectCreationOperation { Type.Name: "Lazy" } lazy => roles.Carries(lazy.Type),
        _ => false,
    };

    public bool IsProducer(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ReturnsVoid)
        {
            return false;
        }

        if (!roles.Carries(call.Type))
        {
            return roles.ResultMustBeHandled(method);
        }

        return !roles.IsFactory(method)
            && !roles.MayIgnoreResult(method)
            && !ReturnsItself(call)
            && !HandsBack(call)
            && !IsSubstituted(call);
    }

    /// <summary>Whether a test only wants to see that asking throws, or hands the decision to its framework.</summary>
    public static bool IsExempt(IOperation producer) =>
        TestFrameworks.IsAsserted(producer)
        || TestFrameworks.IsArgumentOfThrowAssertion(producer)
        || IsFollowedByFail(producer);

    // A mutable third-party result whose With…() returns itself.
    private bool ReturnsItself(IInvocationOperation call) =>
        call.Instance is { } instance
        && roles.IsMustHandle(instance.Type)
        && instance.Type.Is(call.Type)
        && !roles.KnowsOutcome(call.Type);

    // Dequeue, AddLast, Interlocked.Exchange: the decision was, or is now, somebody's. What an immutable collection
    // returns is all there is of the change.
    private bool HandsBack(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Exchange" or "CompareExchange" or "Read" } method
            && method.Home() == "System.Threading"
        || (call.Instance?.Type is { } collection
            && roles.Carries(collection)
            && collection.IsIn("System.Collections")
            && !collection.IsIn("System.Collections.Immutable"));

    private static bool IsSubstituted(IInvocationOperation call) =>
        (call.TargetMethod.OriginalDefinition.ReturnType is ITypeParameterSymbol
            && TestFrameworks.IsSubstitute(call.TargetMethod))
        || call.Instance?.DescendantsAndSelf()
            .OfType<IInvocationOperation>()
            .Any(static inner => TestFrameworks.IsSubstitute(inner.TargetMethod)) == true;

    // try { gate.Evaluate(request); Assert.Fail(); } catch (…)
    private static bool IsFollowedByFail(IOperation producer)
    {
        if (producer.Parent is not IExpressionStatementOperation
            {
                Parent: IBlockOperation { Parent: ITryOperation } block,
            } statement)
        {
            return false;
        }

        int next = block.Operations.IndexOf(statement) + 1;
        return next < block.Operations.Length
            && block.Operations[next] is IExpressionStatementOperation { Operation: IInvocationOperation call }
            && call.TargetMethod.Name.StartsWith("Fail", StringComparison.Ordinal);
    }
}
