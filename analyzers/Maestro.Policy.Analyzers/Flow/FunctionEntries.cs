using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>With what is known lambdas and local functions start: where they are made, and where they are
/// called.</summary>
internal sealed class FunctionEntries
{
    // One that calls itself may be given something new each time.
    private const int MostStates = 48;

    private readonly Dictionary<IFlowAnonymousFunctionOperation, ControlFlowGraph> _homes = [];
    private readonly Dictionary<object, HashSet<FlowState>> _seen = [];
    private readonly Dictionary<object, List<FlowState>> _waiting = [];

    public void Add(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph home, FlowState state)
    {
        _homes[lambda] = home;
        AddTo(lambda, state);
    }

    public void Add(IMethodSymbol localFunction, FlowState state) => AddTo(localFunction.OriginalDefinition, state);

    public bool IsCalled(IMethodSymbol localFunction) => _seen.ContainsKey(localFunction.OriginalDefinition);

    /// <summary>The lambdas of a graph that are still to be walked.</summary>
    public List<IFlowAnonymousFunctionOperation> LambdasOf(ControlFlowGraph graph) =>
        [.. _homes.Where(home => home.Value == graph
            && _waiting.ContainsKey(home.Key)).Select(static home => home.Key)];

    /// <summary>The states that a function is still to be walked with; each is given once.</summary>
    public IReadOnlyList<FlowState> Take(object function)
    {
        if (!_waiting.TryGetValue(function, out List<FlowState>? states))
        {
            return [];
        }

        _waiting.Remove(function);
        return states;
    }

    private void AddTo(object function, FlowState state)
    {
        if (!_seen.TryGetValue(function, out HashSet<FlowState>? seen))
        {
            seen = [];
            _seen.Add(function, seen);
        }

        if (seen.Count >= MostStates || !seen.Add(state))
        {
            return;
        }

        if (!_waiting.TryGetValue(function, out List<FlowState>? waiting))
        {
            waiting = [];
            _waiting.Add(function, waiting);
        }

        waiting.Add(state);
    }
}
