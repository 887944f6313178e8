using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What all graphs of one member share: numbers, what decisions are about, and with what lambdas
/// start.</summary>
internal sealed class FlowContext(KnownRoles roles, IOperation root)
{
    private readonly Numbering _variables = new();
    private readonly Dictionary<int, HashSet<ISymbol>> _subjects = [];
    private readonly Dictionary<ISymbol, ISymbol> _aliases = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<int, ISymbol> _keptIn = [];
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly HashSet<(object Owner, int Variable)> _members = [];

    public KnownRoles Roles { get; } = roles;

    public FlowFindings Findings { get; } = new();

    /// <summary>With what the functions inside the member start.</summary>
    public FunctionEntries Functions { get; } = new();

    public Reassignments Reassignments { get; } = new(root);

    public int VariableOf(object place)
    {
        int variable = _variables.Of(place);
        if (place is MemberOf member)
        {
            _members.Add((member.Owner, variable));
        }

        return variable;
    }

    /// <summary>The variables for members of what is in a place.</summary>
    public IEnumerable<int> MembersOf(object place) =>
        _members.Where(member => member.Owner.Equals(place)).Select(static member => member.Variable);

    public int DecisionOf(object origin) => Findings.DecisionOf(origin);

    /// <summary>Notes which request a decision is about: what the call that asked for it named.</summary>
    public void IsAbout(int decision, IEnumerable<IOperation> arguments)
    {
        if (!_subjects.ContainsKey(decision))
        {
            _subjects.Add(decision, NamedIn(arguments));
        }
    }

    /// <summary>The locals and parameters that expressions name; another name for one of them is that one.</summary>
    public HashSet<ISymbol> NamedIn(IEnumerable<IOperation> expressions) =>
        new(
            Places.NamedIn(expressions).Select(name => _aliases.TryGetValue(name, out ISymbol? meant) ? meant : name),
            SymbolEqualityComparer.Default);

    /// <summary>Notes that a local is another name for what is in a variable; for nothing where it is something
    /// new.</summary>
    public void IsAlias(ILocalSymbol local, ISymbol? variable)
    {
        _aliases.Remove(local);
        if (variable is not null)
        {
            _aliases.Add(local, _aliases.TryGetValue(variable, out ISymbol? meant) ? meant : variable);
        }
    }

    /// <summary>The locals and parameters that a decision is about; none where that isn't known.</summary>
    public IReadOnlyCollection<ISymbol> SubjectsOf(int decision) =>
        _subjects.TryGetValue(decision, out HashSet<ISymbol>? subjects) ? subjects : [];

    /// <summary>Notes that a decision was there before: in a field or property.</summary>
    public void WasKept(int decision, ISymbol member) => _keptIn[decision] = member;

    /// <summary>The member that a decision was kept in, if it was there before.</summary>
    public ISymbol? KeptIn(int decision) => _keptIn.TryGetValue(decision, out ISymbol? member) ? member : null;

    /// <summary>Notes what a temporary stands for, where the compiler keeps the target of an assignment in
    /// one.</summary>
    public void StandsFor(CaptureId temporary, IOperation captured) => _captured[temporary] = captured;

    public IOperation? CapturedBy(CaptureId temporary) =>
        _captured.TryGetValue(temporary, out IOperation? captured) ? captured : null;

    public object? TargetOf(object place) =>
        place is CaptureId temporary ? Places.Of(CapturedBy(temporary)) : null;

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

    private FlowState Entry(IParameterSymbol parameter, FlowState state)
    {
        // Its caller said what it is given.
        int variable = VariableOf(parameter);
        if (state.ValueOf(variable) is not null)
        {
            return state;
        }

        bool isNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated;
        int decision = DecisionOf(parameter);
        if (Roles.IsVerdict(parameter.Type))
        {
            return state.WithOutcomes(decision, Outcomes.Present & Roles.PossibleOutcomes(parameter.Type))
                .WithValue(variable, FlowValue.Of(FlowValueKind.Verdict, decision));
        }

        if (Roles.IsMustHandle(parameter.Type))
        {
            Outcomes outcomes = Roles.RequiresRun(parameter) ? Outcomes.Run | Outcomes.Open
                : isNullable ? Outcomes.Everything
                : Outcomes.Present;
            return state.WithOutcomes(decision, outcomes & Roles.PossibleOutcomes(parameter.Type))
                .WithValue(variable, FlowValue.Of(FlowValueKind.Decision, decision));
        }

        // Who holds a permit was told RUN.
        return Roles.IsPermit(parameter.Type)
            ? state.WithOutcomes(decision, isNullable ? Outcomes.Everything : Outcomes.Run | Outcomes.Open)
                .WithValue(variable, FlowValue.Of(FlowValueKind.Permit, decision))
            : state;
    }
}
