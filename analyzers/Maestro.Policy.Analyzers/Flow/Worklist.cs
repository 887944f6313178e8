using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>The states that blocks are still to be walked with; each state once.</summary>
internal sealed class Worklist(ControlFlowGraph graph, int most)
{
    private readonly List<FlowState>?[] _seen = new List<FlowState>?[graph.Blocks.Length];
    private readonly Queue<(BasicBlock Block, FlowState State)> _waiting = new();

    /// <summary>Whether a block got more states than are followed.</summary>
    public bool IsOverfull { get; private set; }

    public void Add(int ordinal, FlowState state)
    {
        BasicBlock block = graph.Blocks[ordinal];
        List<FlowState> seen = _seen[ordinal] ??= [];
        if (!block.IsReachable || seen.Contains(state))
        {
            return;
        }

        if (seen.Count >= most)
        {
            IsOverfull = true;
            return;
        }

        seen.Add(state);
        _waiting.Enqueue((block, state));
    }

    /// <summary>Anything may throw: then the handlers around the block go on with what was known.</summary>
    public void AddHandlers(BasicBlock block, FlowState state)
    {
        // The root of a lambda's graph is enclosed by regions of the graph around it.
        for (ControlFlowRegion? region = block.EnclosingRegion;
            region is not null && region.Kind != ControlFlowRegionKind.Root;
            region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } outer })
            {
                foreach (ControlFlowRegion handler in outer.NestedRegions.Where(nested => nested != region))
                {
                    Add(handler.FirstBlockOrdinal, state);
                }
            }
        }
    }

    public bool TryTake([NotNullWhen(true)] out BasicBlock? block, [NotNullWhen(true)] out FlowState? state)
    {
        if (IsOverfull || _waiting.Count == 0)
        {
            (block, state) = (null, null);
            return false;
        }

        (block, state) = _waiting.Dequeue();
        return true;
    }
}
