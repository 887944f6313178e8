using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What all graphs of one member share: numbers, what decisions are about, and with what lambdas start.</summary>
internal sealed class FlowContext(KnownRoles roles)
{
    private const int MostStatesOfAFunction = 32;

    private readonly Numbering _variables = new(PlaceComparer.Instance);
    private readonly Dictionary<int, HashSet<ISymbol>> _subjects = [];
    private readonly Dictionary<int, ISymbol> _keptIn = [];
    private readonly Dictionary<CaptureId, object> _targets = [];
    private readonly Dictionary<IFlowAnonymousFunctionOperation, (ControlFlowGraph Graph, HashSet<FlowState> States)> _lambdas = [];
    private readonly Dictionary<ISymbol, HashSet<FlowState>> _calls = new(SymbolEqualityComparer.Default);

    public KnownRoles Roles { get; } = roles;

    public FlowFindings Findings { get; } = new();

    public int VariableOf(object place) => _variables.Of(place);

    public int DecisionOf(object origin) => Findings.DecisionOf(origin);

    /// <summary>Notes which request a decision is about: what the call that asked for it named.</summary>
    public void IsAbout(int decision, IEnumerable<IOperation> arguments)
    {
        if (!_subjects.ContainsKey(decision))
        {
            _subjects.Add(decision, Places.NamedIn(arguments));
        }
    }

    /// <summary>The locals and parameters that a decision is about; none where that isn't known.</summary>
    public IReadOnlyCollection<ISymbol> SubjectsOf(int decision) =>
        _subjects.TryGetValue(decision, out HashSet<ISymbol>? subjects) ? subjects : [];

    /// <summary>Notes that a decision was there before: in a field or property.</summary>
    public void WasKept(int decision, ISymbol member) => _keptIn[decision] = member;

    /// <summary>The member that a decision was kept in, if it was there before.</summary>
    public ISymbol? KeptIn(int decision) => _keptIn.TryGetValue(decision, out ISymbol? member) ? member : null;

    /// <summary>Notes what a temporary stands for, where the compiler keeps the target of an assignment in one.</summary>
    public void StandsFor(CaptureId temporary, object place) => _targets[temporary] = place;

    public object? TargetOf(object place) =>
        place is CaptureId temporary && _targets.TryGetValue(temporary, out object? target) ? target : null;

    public bool IsRelated(int decision, HashSet<ISymbol> request) =>
        _subjects.TryGetValue(decision, out HashSet<ISymbol>? subjects) && subjects.Overlaps(request);

    /// <summary>The decisions that are about a variable.</summary>
    public IEnumerable<int> DecisionsAbout(ISymbol variable) =>
        _subjects.Where(subject => subject.Value.Contains(variable)).Select(static subject => subject.Key);

    /// <summary>What is known when a function begins.</summary>
    public FlowState Entry(IMethodSymbol? method, FlowState state)
    {
        if (method is null)
        {
            return state;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            state = Entry(parameter, state);
        }

        return state;
    }

    public void Creates(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state)
    {
        if (!_lambdas.TryGetValue(lambda, out (ControlFlowGraph Graph, HashSet<FlowState> States) entry))
        {
            entry = (graph, []);
            _lambdas.Add(lambda, entry);
        }

        AddTo(entry.States, state);
    }

    public void Calls(IMethodSymbol localFunction, FlowState state)
    {
        if (!_calls.TryGetValue(localFunction.OriginalDefinition, out HashSet<FlowState>? states))
        {
            states = [];
            _calls.Add(localFunction.OriginalDefinition, states);
        }

        AddTo(states, state);
    }

    /// <summary>The lambdas of a graph with the states that they start with; asked for once.</summary>
    public List<(IFlowAnonymousFunctionOperation Lambda, List<FlowState> States)> TakeLambdas(ControlFlowGraph graph)
    {
        List<(IFlowAnonymousFunctionOperation Lambda, List<FlowState> States)> taken = [];
        foreach (KeyValuePair<IFlowAnonymousFunctionOperation, (ControlFlowGraph Graph, HashSet<FlowState> States)> entry in _lambdas)
        {
            if (entry.Value.Graph == graph)
            {
                taken.Add((entry.Key, [.. entry.Value.States]));
            }
        }

        taken.ForEach(lambda => _lambdas.Remove(lambda.Lambda));
        return taken;
    }

    /// <summary>A function that nobody calls starts with nothing known.</summary>
    public IReadOnlyCollection<FlowState> StatesAtCallsOf(IMethodSymbol localFunction) =>
        _calls.TryGetValue(localFunction.OriginalDefinition, out HashSet<FlowState>? states) ? states : [FlowState.Empty];

    private static void AddTo(HashSet<FlowState> states, FlowState state)
    {
        if (states.Count < MostStatesOfAFunction)
        {
            states.Add(state);
        }
    }

    private FlowState Entry(IParameterSymbol parameter, FlowState state)
    {
        bool isNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated;
        int decision = DecisionOf(parameter);
        if (Roles.IsVerdict(parameter.Type))
        {
            return state.WithOutcomes(decision, Outcomes.Present)
                .WithValue(VariableOf(parameter), FlowValue.Of(FlowValueKind.Verdict, decision));
        }

        if (Roles.IsMustHandle(parameter.Type))
        {
            Outcomes outcomes = Roles.RequiresRun(parameter) ? Outcomes.Run | Outcomes.Open
                : isNullable ? Outcomes.Everything
                : Outcomes.Present;
            return state.WithOutcomes(decision, outcomes)
                .WithValue(VariableOf(parameter), FlowValue.Of(FlowValueKind.Decision, decision));
        }

        // Who holds a permit was told RUN.
        return Roles.IsPermit(parameter.Type) && !isNullable
            ? state.WithOutcomes(decision, Outcomes.Run | Outcomes.Open)
            : state;
    }
}
