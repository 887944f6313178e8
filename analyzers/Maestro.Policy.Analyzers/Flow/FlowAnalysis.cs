using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Follows decisions through the control-flow graph of a member, with a small set of states at each block:
/// facts of one way are never mixed with those of another.</summary>
/// <remarks>Where the states get too many it gives up, and a body that was given up is not reported. A function that
/// is entered in too many ways is followed for the first of them.</remarks>
internal sealed class FlowAnalysis
{
    private const int MostStatesOfABlock = 48;
    private const int MostSteps = 20_000;

    private readonly KnownRoles _roles;
    private readonly CancellationToken _cancellation;
    private readonly FlowContext _context;
    private int _steps;

    private FlowAnalysis(ControlFlowGraph graph, KnownRoles roles, CancellationToken cancellation)
    {
        _roles = roles;
        _cancellation = cancellation;
        _context = new(roles, graph.OriginalOperation);
    }

    /// <summary>What happens in a member, or <see langword="null"/> where it is too much to follow.</summary>
    public static FlowFindings? Of(
        ControlFlowGraph graph, IMethodSymbol? method, KnownRoles roles, CancellationToken cancellation)
    {
        FlowAnalysis analysis = new(graph, roles, cancellation);

        // An effect's own body is where the duty ends.
        FlowFunction member = new(graph, IsMember: true, roles.IsGuardedEffect(method));
        return analysis.Run(member, [analysis._context.Entry(method, FlowState.Empty)])
            ? analysis._context.Findings
            : null;
    }

    private bool Run(FlowFunction function, IEnumerable<FlowState> entries)
    {
        Worklist work = new(function.Graph, MostStatesOfABlock);
        foreach (FlowState entry in entries)
        {
            work.Add(0, entry);
        }

        PathEvaluator evaluator = new(_context, function.Graph, function.IsEffect);
        while (work.TryTake(out BasicBlock? block, out FlowState? state))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (++_steps > MostSteps)
            {
                return false;
            }

            Walk(block, state, evaluator, work, function);
        }

        return !work.IsOverfull && RunLambdas(function) && RunLocalFunctions(function);
    }

    private void Walk(BasicBlock block, FlowState state, PathEvaluator evaluator, Worklist work, FlowFunction function)
    {
        evaluator.Start(state);
        work.AddHandlers(block, state);
        foreach (IOperation operation in block.Operations)
        {
            FlowState? before = evaluator.State;
            evaluator.Evaluate(operation);
            if (evaluator.State is not { } reached)
            {
                return;
            }

            if (reached != before)
            {
                work.AddHandlers(block, reached);
            }
        }

        FlowValue? value = evaluator.Evaluate(block.BranchValue);
        if (evaluator.State is not { } end)
        {
            return;
        }

        work.AddHandlers(block, end);
        Leave(block, end, value, work, function);
    }

    private void Leave(BasicBlock block, FlowState state, FlowValue? value, Worklist work, FlowFunction function)
    {
        if (block.ConditionalSuccessor is not { } conditional)
        {
            Follow(block.FallThroughSuccessor, state, value, work, function);
            return;
        }

        bool taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        foreach (FlowState holds in state.Assume(value, taken))
        {
            Follow(conditional, holds, null, work, function);
        }

        foreach (FlowState fails in state.Assume(value, !taken))
        {
            Follow(block.FallThroughSuccessor, fails, null, work, function);
        }
    }

    private void Follow(
        ControlFlowBranch? branch, FlowState state, FlowValue? value, Worklist work, FlowFunction function)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        if (function.IsMember && destination.Kind == BasicBlockKind.Exit)
        {
            _context.Findings.Exits.Add(new(state, value));
        }

        work.Add(destination.Ordinal, state);
    }

    private bool RunLambdas(FlowFunction home)
    {
        foreach (IFlowAnonymousFunctionOperation lambda in _context.Functions.LambdasOf(home.Graph))
        {
            ControlFlowGraph graph = home.Graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation);
            if (!RunInner(home, graph, lambda.Symbol, _context.Functions.Take(lambda)))
            {
                return false;
            }
        }

        return true;
    }

    // Functions may call each other: until no call is new.
    private bool RunLocalFunctions(FlowFunction home)
    {
        ImmutableArray<IMethodSymbol> functions = home.Graph.LocalFunctions;
        for (bool isNew = true; isNew;)
        {
            isNew = false;
            foreach (IMethodSymbol function in functions)
            {
                IReadOnlyList<FlowState> states = _context.Functions.Take(function.OriginalDefinition);
                if (states.Count == 0)
                {
                    continue;
                }

                isNew = true;
                if (!RunLocalFunction(home, function, states))
                {
                    return false;
                }
            }
        }

        // One that nobody calls starts with nothing known.
        return functions
            .Where(function => !_context.Functions.IsCalled(function))
            .All(function => RunLocalFunction(home, function, [FlowState.Empty]));
    }

    private bool RunLocalFunction(FlowFunction home, IMethodSymbol function, IEnumerable<FlowState> states) =>
        RunInner(home, home.Graph.GetLocalFunctionControlFlowGraph(function, _cancellation), function, states);

    private bool RunInner(
        FlowFunction home, ControlFlowGraph graph, IMethodSymbol function, IEnumerable<FlowState> states) =>
        Run(
            new(graph, IsMember: false, home.IsEffect || _roles.IsGuardedEffect(function)),
            states.Select(state => _context.Entry(function, state)).Distinct());
}
