using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Loops that ask gates.</summary>
internal static class Loops
{
    /// <summary>The loop that a statement leaves once something is RUN, and what it tests for that.</summary>
    public static (ILoopOperation Loop, IOperation Tested)? ExitOnRun(IConditionalOperation statement, KnownRoles roles)
    {
        IOperation? repeating = statement.Ancestors().FirstOrDefault(static ancestor =>
            ancestor is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation);
        return repeating is ILoopOperation loop
            && RunTests.Subject(statement.Condition, value: true, roles) is { } tested
            && Exits(statement.WhenTrue, loop)
                ? (loop, tested)
                : null;
    }

    /// <summary>The calls whose result a value may be: itself, or what the loop stores in the local that it
    /// is.</summary>
    public static IEnumerable<IInvocationOperation> CallsBehind(IOperation value, ILoopOperation loop)
    {
        if (Awaited(value) is not ILocalReferenceOperation { Local: var local })
        {
            return Awaited(value) is IInvocationOperation call ? [call] : [];
        }

        IEnumerable<IOperation> stored = loop.Descendants().SelectMany<IOperation, IOperation>(step => step switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } store when target.Local.Is(local) =>
                [store.Value],
            IVariableDeclaratorOperation { Initializer.Value: { } first } declarator when declarator.Symbol.Is(local) =>
                [first],
            _ => [],
        });
        return stored.Select(Awaited).OfType<IInvocationOperation>();
    }

    /// <summary>Whether each round asks the same: nothing that the call is given changes in the loop.</summary>
    public static bool RepeatsItself(IInvocationOperation call, ILoopOperation loop)
    {
        IOperation[] parts = [.. call.ChildOperations.SelectMany(static part => part.DescendantsAndSelf())];
        return !parts.Any(static part => part is IInvocationOperation)
            && !parts.Any(static part => part is IPropertyReferenceOperation { Property.Name: "Current" })
            && !parts.Select(Named).Any(symbol => symbol is not null && ChangesIn(symbol, loop))
            && !IsMovedOn(call, loop);
    }

    /// <summary>The call whose result, perhaps awaited, a value is.</summary>
    public static IOperation Awaited(IOperation value)
    {
        IOperation current = value.Unwrapped();
        return current is IAwaitOperation awaited ? Awaited(awaited.Operation) : current;
    }

    /// <summary>The jump that a step ends with, if it ends with one.</summary>
    public static IOperation? EndsIn(IOperation? step) => step switch
    {
        IExpressionStatementOperation { Operation: { } last } when last.Unwrapped() is IThrowOperation thrown => thrown,
        IReturnOperation { ReturnedValue: { } last } when last.Unwrapped() is IThrowOperation thrown => thrown,
        IReturnOperation or IBranchOperation or IThrowOperation => step,
        IBlockOperation { Operations: { Length: > 0 } steps } => EndsIn(steps[steps.Length - 1]),
        _ => null,
    };

    private static bool ChangesIn(ISymbol symbol, ILoopOperation loop) =>
        symbol.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Contains(declaration.GetSyntax()))
        || loop.Descendants()
            .Select(Changed)
            .Any(target => target is not null && target.DescendantsAndSelf().Any(part => Named(part).Is(symbol)));

    // What the question is about may be another after a call on it, or, if this object holds it, after one of its own.
    private static bool IsMovedOn(IInvocationOperation question, ILoopOperation loop)
    {
        IOperation[] subjects = [.. question.Arguments.SelectMany(static argument => argument.DescendantsAndSelf())];
        bool isHeldHere = subjects.Any(static part =>
            part is IMemberReferenceOperation { Instance: IInstanceReferenceOperation });
        return loop.Descendants().OfType<IInvocationOperation>().Any(call => call != question
            && (call.Instance is IInstanceReferenceOperation
                ? isHeldHere
                : call.Instance is { } receiver
                    && Named(receiver) is { } moved
                    && subjects.Any(part => Named(part).Is(moved))));
    }

    private static IOperation? Changed(IOperation step) => step switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation count => count.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => argument.Value,
        _ => null,
    };

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static bool Exits(IOperation? step, ILoopOperation loop) => EndsIn(step) switch
    {
        IReturnOperation => true,
        IBranchOperation jump => jump.Target.Is(loop.ExitLabel),
        _ => false,
    };
}
