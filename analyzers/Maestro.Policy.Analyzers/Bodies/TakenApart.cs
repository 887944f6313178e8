using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Where the decisions in something that is taken apart go: <c>var (decision, cost) = …</c>.</summary>
internal static class TakenApart
{
    /// <summary>The targets of the decisions in a value, and whether a target gets a decision's own verdict.</summary>
    /// <param name="source">The decision, or what carries it.</param>
    /// <param name="at">The assignment or loop that takes it apart.</param>
    /// <param name="roles">Who plays which part.</param>
    public static IEnumerable<(IOperation Target, bool IsVerdict)> Targets(
        IOperation source, IOperation at, KnownRoles roles)
    {
        if (TargetOf(at) is not { } targets)
        {
            return [];
        }

        // (gate.Evaluate(request), 1): the decision goes where its place in the tuple says.
        if (at is IDeconstructionAssignmentOperation { Value: var value }
            && value.Unwrapped() is ITupleOperation values)
        {
            return Enumerable.Range(0, Math.Min(values.Elements.Length, targets.Elements.Length))
                .Where(i => values.Elements[i].DescendantsAndSelf().Contains(source))
                .Select(i => (Undeclared(targets.Elements[i]), false));
        }

        // A decision's own first part is its verdict.
        return IsDecisionItself(source, at, roles)
            ? [(Undeclared(targets.Elements[0]), true)]
            : targets.Elements
                .Select(Undeclared)
                .Where(target => roles.Carries(target.Type))
                .Select(static target => (target, false));
    }

    private static ITupleOperation? TargetOf(IOperation at) => at switch
    {
        IDeconstructionAssignmentOperation deconstruction => Undeclared(deconstruction.Target) as ITupleOperation,
        IForEachLoopOperation loop => Undeclared(loop.LoopControlVariable) as ITupleOperation,
        _ => null,
    };

    private static IOperation Undeclared(IOperation target) =>
        target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;

    private static bool IsDecisionItself(IOperation source, IOperation at, KnownRoles roles)
    {
        ITypeSymbol? type = at is IDeconstructionAssignmentOperation deconstruction
            ? deconstruction.Value.Type
            : (source.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        return roles.IsMustHandle(type);
    }
}
