using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>Where the locals of a control-flow graph are named, block by block, found once for all of them.</summary>
internal sealed class LocalAccesses
{
    private static readonly SortedDictionary<int, List<LocalAccess>> Nowhere = [];

    private readonly Dictionary<ILocalSymbol, SortedDictionary<int, List<LocalAccess>>> _byLocal =
        new(SymbolEqualityComparer.Default);

    public LocalAccesses(ControlFlowGraph graph)
    {
        Graph = graph;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Collect(operation, block.Ordinal);
            }

            if (block.BranchValue is { } value)
            {
                Collect(value, block.Ordinal);
            }
        }
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The accesses of a local in the order they happen, by the number of the block.</summary>
    public IReadOnlyDictionary<int, List<LocalAccess>> Of(ILocalSymbol local) =>
        _byLocal.TryGetValue(local, out SortedDictionary<int, List<LocalAccess>>? accesses) ? accesses : Nowhere;

    private void Collect(IOperation operation, int block)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } store:
                Collect(store.Value, block);
                Add(target.Local, block, new(store, store));
                return;
            case ILocalReferenceOperation reference:
                Add(reference.Local, block, new(null, operation));
                return;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Collect(child, block);
        }
    }

    private void Add(ILocalSymbol local, int block, LocalAccess access)
    {
        if (!_byLocal.TryGetValue(local, out SortedDictionary<int, List<LocalAccess>>? blocks))
        {
            _byLocal.Add(local, blocks = []);
        }

        if (!blocks.TryGetValue(block, out List<LocalAccess>? accesses))
        {
            blocks.Add(block, accesses = []);
        }

        accesses.Add(access);
    }
}
