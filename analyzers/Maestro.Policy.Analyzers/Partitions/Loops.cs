using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Partitions;

/// <summary>Loops that ask gates.</summary>
internal static class Loops
{
    /// <summary>The loop that a statement leaves once something is RUN, and what it tests for that.</summary>
    public static (ILoopOperation Loop, IOperation Tested)? ExitOnRun(IConditionalOperation statement, KnownRoles roles)
    {
        if (statement.Type is not null
            || RunTests.Subject(statement.Condition, value: true, roles) is not { } tested
            || !Exits(statement.WhenTrue)
            || statement.Ancestors().OfType<ILoopOperation>().FirstOrDefault() is not { } loop
            || statement.AncestorsWithin(loop).Any(static ancestor => ancestor is IAnonymousFunctionOperation))
        {
            return null;
        }

        return (loop, tested);
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
        return !parts.Any(static part => part is IInvocationOperation or IConditionalAccessInstanceOperation)
            && parts.OfType<ILocalReferenceOperation>().All(part => !ChangesIn(part.Local, loop))
            && parts.OfType<IParameterReferenceOperation>().All(part => !IsAssignedIn(part.Parameter, loop));
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
        IReturnOperation or IBranchOperation or IThrowOperation => step,
        IExpressionStatementOperation { Operation: IThrowOperation thrown } => thrown,
        IBlockOperation { Operations: { Length: > 0 } steps } => EndsIn(steps[steps.Length - 1]),
        _ => null,
    };

    private static bool ChangesIn(ILocalSymbol local, ILoopOperation loop) =>
        local.DeclaringSyntaxReferences.Any(declaration => loop.Syntax.Span.Contains(declaration.Span))
        || IsAssignedIn(local, loop);

    private static bool IsAssignedIn(ISymbol symbol, ILoopOperation loop) =>
        loop.Descendants().Any(step => step is IAssignmentOperation { Target: var target } && Named(target).Is(symbol));

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool Exits(IOperation? step) =>
        EndsIn(step) is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break };
}
