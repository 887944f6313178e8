using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Follows decisions through the control-flow graph of a member, with a small set of states at each block: facts
/// of one way are never mixed with those of another.</summary>
/// <remarks>Where the states get too many it gives up, and a body that was given up is not reported.</remarks>
internal sealed class FlowAnalysis
{
    private const int MostStatesOfABlock = 48;
    private const int MostSteps = 20_000;

    private readonly KnownRoles _roles;
    private readonly CancellationToken _cancellation;
    private readonly FlowContext _context;
    private int _steps;

    private FlowAnalysis(KnownRoles roles, CancellationToken cancellation)
    {
        _roles = roles;
        _cancellation = cancellation;
        _context = new(roles);
    }

    /// <summary>What happens in a member, or <see langword="null"/> where it is too much to follow.</summary>
    public static FlowFindings? Of(ControlFlowGraph graph, IMethodSymbol? method, KnownRoles roles, CancellationToken cancellation)
    {
        FlowAnalysis analysis = new(roles, cancellation);
        FlowState entry = analysis._context.Entry(method, FlowState.Empty);
        return analysis.Run(graph, method, [entry], isMember: true) ? analysis._context.Findings : null;
    }

    private bool Run(ControlFlowGraph graph, IMethodSymbol? method, IEnumerable<FlowState> entries, bool isMember)
    {
        Worklist work = new(graph, MostStatesOfABlock);
        foreach (FlowState entry in entries)
        {
            work.Add(0, entry);
        }

        // An effect's own body is where the duty ends.
        PathEvaluator evaluator = new(_context, graph, isEffectItself: method is not null && _roles.IsGuardedEffect(method));
        while (work.TryTake(out BasicBlock? block, out FlowState? state))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (++_steps > MostSteps)
            {
                return false;
            }

            Walk(block, state, evaluator, work, isMember);
        }

        return !work.IsOverfull && RunInner(graph);
    }

    private void Walk(BasicBlock block, FlowState state, PathEvaluator evaluator, Worklist work, bool isMember)
    {
        evaluator.Start(state);
        work.AddHandlers(block, state);
        foreach (IOperation operation in block.Operations)
        {
            evaluator.Evaluate(operation);
            if (evaluator.State is not { } reached)
            {
                return;
            }

            work.AddHandlers(block, reached);
        }

        FlowValue? value = evaluator.Evaluate(block.BranchValue);
        if (evaluator.State is not { } end)
        {
            return;
        }

        work.AddHandlers(block, end);
        Leave(block, end, value, work, isMember);
    }

    private void Leave(BasicBlock block, FlowState state, FlowValue? value, Worklist work, bool isMember)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.ConditionalSuccessor is not { } conditional)
        {
            Follow(block.FallThroughSuccessor, state, value, work, isMember);
            return;
        }

        bool taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        foreach (FlowState holds in state.Assume(value, taken))
        {
            Follow(conditional, holds, null, work, isMember);
        }

        foreach (FlowState fails in state.Assume(value, !taken))
        {
            Follow(block.FallThroughSuccessor, fails, null, work, isMember);
        }
    }

    private void Follow(ControlFlowBranch? branch, FlowState state, FlowValue? value, Worklist work, bool isMember)
    {
        if (branch?.Destination is not { } destination
            || branch.Semantics is not (ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return))
        {
            return;
        }

        if (isMember && destination.Kind == BasicBlockKind.Exit)
        {
            _context.Findings.Exits.Add(new(state, value));
        }

        work.Add(destination.Ordinal, state);
    }

    // Lambdas and local functions start with what is known where they are made or called.
    private bool RunInner(ControlFlowGraph graph)
    {
        foreach ((IFlowAnonymousFunctionOperation lambda, List<FlowState> states) in _context.TakeLambdas(graph))
        {
            ControlFlowGraph inner = graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation);
            if (!_roles.IsGuardedEffect(lambda.Symbol) && !RunFunction(inner, lambda.Symbol, states))
            {
                return false;
            }
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            ControlFlowGraph inner = graph.GetLocalFunctionControlFlowGraph(function, _cancellation);
            if (!_roles.IsGuardedEffect(function) && !RunFunction(inner, function, _context.StatesAtCallsOf(function)))
            {
                return false;
            }
        }

        return true;
    }

    private bool RunFunction(ControlFlowGraph graph, IMethodSymbol function, IEnumerable<FlowState> states) =>
        Run(graph, function, states.Select(state => _context.Entry(function, state)).Distinct(), isMember: false);
}
