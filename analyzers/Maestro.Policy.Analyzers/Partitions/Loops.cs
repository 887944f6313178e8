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
            || statement.Condition is not IPropertyReferenceOperation { Instance: { } tested } test
            || roles.OutcomeTest(test.Property) != Outcomes.Run
            || !Exits(statement.WhenTrue)
            || statement.Ancestors().OfType<ILoopOperation>().FirstOrDefault() is not { } loop
            || statement.AncestorsWithin(loop).Any(static ancestor => ancestor is IAnonymousFunctionOperation))
        {
            return null;
        }

        return (loop, tested);
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

    private static bool Exits(IOperation? step) =>
        EndsIn(step) is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break };
}
