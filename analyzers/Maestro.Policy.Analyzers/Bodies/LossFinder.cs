using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Follows a local from each place that stores a decision in it: is it read before it is overwritten, and
/// before the member is left?</summary>
internal sealed class LossFinder
{
    private readonly ILocalSymbol _local;
    private readonly KnownRoles _roles;
    private readonly ControlFlowGraph _graph;
    private readonly IReadOnlyDictionary<int, List<LocalAccess>> _accesses;

    public LossFinder(ILocalSymbol local, LocalAccesses accesses, KnownRoles roles)
    {
        (_local, _roles, _graph) = (local, roles, accesses.Graph);
        _accesses = accesses.Of(local);
    }

    public Loss? Find()
    {
        foreach (KeyValuePair<int, List<LocalAccess>> block in _accesses)
        {
            for (int i = 0; i < block.Value.Count; i++)
            {
                if (block.Value[i] is { Store: { } store }
                    && IsDecision(store)
                    && _graph.Blocks[block.Key].IsReachable
                    && Follow(block.Key, i + 1, store) is { } loss)
                {
                    return loss;
                }
            }
        }

        return null;
    }

    private Loss? Follow(int start, int from, ISimpleAssignmentOperation store)
    {
        HashSet<int> seen = [];
        Stack<(int Block, int From)> waiting = new([(start, from)]);
        BasicBlock? exit = null;
        bool isRead = false;
        while (waiting.Count > 0)
        {
            (int block, int first) = waiting.Pop();
            if (_accesses.TryGetValue(block, out List<LocalAccess>? accesses) && first < accesses.Count)
            {
                if (accesses[first].Store is not null)
                {
                    return new(LossKind.Overwritten, Place(store), 0);
                }

                isRead = true;
                continue;
            }

            foreach (ControlFlowBranch branch in Leaving(_graph.Blocks[block]))
            {
                if (branch.FinallyRegions.Any(IsReadIn))
                {
                    isRead = true;
                }
                else if (branch.Destination is { Kind: BasicBlockKind.Exit })
                {
                    exit = _graph.Blocks[block];
                }
                else if (branch.Destination is { } next && seen.Add(next.Ordinal))
                {
                    waiting.Push((next.Ordinal, 0));
                }
            }
        }

        // What handlers around it examine isn't followed.
        return exit is null || IsInTry(store)
            ? null
            : new(isRead || IsReadAfter(store) ? LossKind.UnreadOnAPath : LossKind.Unread, Place(store), LineOf(exit));
    }

    // A handler may read it where no path that is followed leads.
    private bool IsReadAfter(ISimpleAssignmentOperation store) =>
        _accesses.Values.Any(block => block.Any(access =>
            access.Store is null && access.Place.Syntax.SpanStart > store.Syntax.Span.End));

    // A finally block is run on the way.
    private bool IsReadIn(ControlFlowRegion region) =>
        _accesses.Any(block =>
            block.Key >= region.FirstBlockOrdinal
            && block.Key <= region.LastBlockOrdinal
            && block.Value.Any(static access => access.Store is null));

    private static bool IsInTry(IOperation store) =>
        store.Syntax.Ancestors().Any(static node => node is TryStatementSyntax);

    private static IEnumerable<ControlFlowBranch> Leaving(BasicBlock block)
    {
        if (block.FallThroughSuccessor is { } next)
        {
            yield return next;
        }

        if (block.ConditionalSuccessor is { } conditional)
        {
            yield return conditional;
        }
    }

    private int LineOf(BasicBlock exit)
    {
        SyntaxNode? last = (exit.BranchValue ?? exit.Operations.LastOrDefault())?.Syntax;
        Location place = last?.GetLocation() ?? _local.Locations[0];
        return place.GetLineSpan().EndLinePosition.Line + 1;
    }

    private static Location Place(ISimpleAssignmentOperation store) =>
        store.Target.Syntax is VariableDeclaratorSyntax declarator
            ? declarator.Identifier.GetLocation()
            : store.Target.Syntax.GetLocation();

    private bool IsDecision(ISimpleAssignmentOperation store) =>
        store.Value.Unwrapped() is not (ILiteralOperation or IDefaultValueOperation)
        && !(store.Value.Unwrapped() is IInvocationOperation call && _roles.IsFactory(call.TargetMethod));
}
