using Maestro.Policy.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Effects;

/// <summary>Where execution goes on.</summary>
internal static class Continuation
{
    /// <summary>The statements that follow, in the same function.</summary>
    public static IEnumerable<IOperation> Of(IOperation statement)
    {
        for (IOperation step = statement; step.Parent is { } parent; step = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                yield break;
            }

            if (parent is IBlockOperation block)
            {
                foreach (IOperation next in block.Operations.Skip(block.Operations.IndexOf(step) + 1))
                {
                    yield return next;
                }
            }
        }
    }

    /// <summary>Whether what follows a block is reached from its end.</summary>
    public static bool FallsThrough(this IOperation step) => step switch
    {
        IReturnOperation or IBranchOperation or IThrowOperation => false,
        IExpressionStatementOperation statement => statement.Operation.FallsThrough(),
        IInvocationOperation call => !Conditionals.NeverReturns(call.TargetMethod),
        IBlockOperation block => block.Operations.All(FallsThrough),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            choice.WhenTrue.FallsThrough() || otherwise.FallsThrough(),
        _ => true,
    };
}
