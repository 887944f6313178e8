using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Variables that get another value after a lambda that reads them was made.</summary>
internal sealed class Reassignments(IOperation root)
{
    private ILookup<ISymbol, IOperation>? _writes;

    public IEnumerable<ISymbol> After(IOperation lambda)
    {
        _writes ??= Writes(
            ).ToLookup(static write => write.Variable, static write => write.Place, SymbolEqualityComparer.Default);
        return _writes
            .Where(writes => writes.Any(write => IsAfter(write, writes.Key, lambda)) && IsReadIn(lambda, writes.Key))
            .Select(static writes => writes.Key);
    }

    private static bool IsAfter(IOperation write, ISymbol variable, IOperation lambda) =>
        !lambda.Syntax.Span.Contains(write.Syntax.Span)
        && (write.Syntax.SpanStart > lambda.Syntax.Span.End
            || write.Ancestors().Any(ancestor => ancestor is ILoopOperation
                && ancestor.Syntax.Span.Contains(lambda.Syntax.Span)
                && !IsDeclaredIn(variable, ancestor)));

    private static bool IsDeclaredIn(ISymbol variable, IOperation loop) =>
        variable.DeclaringSyntaxReferences.Any(reference => loop.Syntax.Span.Contains(reference.Span));

    private bool IsReadIn(IOperation lambda, ISymbol variable) =>
        root.Descendants().Any(part => VariableIn(part).Is(variable) && lambda.Syntax.Span.Contains(part.Syntax.Span));

    private IEnumerable<(ISymbol Variable, IOperation Place)> Writes()
    {
        foreach (IOperation part in root.Descendants())
        {
            foreach (IOperation target in Targets(part))
            {
                if (VariableIn(target.Unwrapped()) is { } variable)
                {
                    yield return (variable, target);
                }
            }
        }
    }

    private static ImmutableArray<IOperation> Targets(IOperation part) => part switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation targets } => targets.Elements,
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation change => [change.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => [argument.Value],
        _ => [],
    };

    private static ISymbol? VariableIn(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
