using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is known at one place, on one way there. What adds nothing new gives back the same state.</summary>
internal sealed record FlowState
{
    public static readonly FlowState Empty = new(Facts<FlowValue>.None, Facts<Outcomes>.None, Facts<bool>.None);

    private readonly Facts<FlowValue> _values;
    private readonly Facts<Outcomes> _outcomes;
    private readonly Facts<bool> _outdated;

    private FlowState(Facts<FlowValue> values, Facts<Outcomes> outcomes, Facts<bool> outdated) =>
        (_values, _outcomes, _outdated) = (values, outcomes, outdated);

    /// <summary>The decisions that count here, with what they can be.</summary>
    public ImmutableArray<(int Number, Outcomes Value)> Decisions => _outcomes.All;

    public FlowValue? ValueOf(int variable) => _values.Of(variable);

    public Outcomes OutcomesOf(int decision) => Knows(decision) ? _outcomes.Of(decision) : Outcomes.Everything;

    public bool Knows(int decision) => _outcomes.Knows(decision);

    /// <summary>Whether some variable refers to a decision.</summary>
    public bool IsHeld(int decision) => IsMentioned(_values, decision);

    /// <summary>Whether the request has changed since the decision.</summary>
    public bool IsOutdated(int decision) => _outdated.Knows(decision);

    public FlowState WithOutcomes(int decision, Outcomes outcomes) =>
        Is(_values, _outcomes.With(decision, outcomes), _outdated);

    /// <summary>The decision no longer counts.</summary>
    public FlowState Without(int decision) => Is(_values, _outcomes.Without(decision), _outdated);

    public FlowState WithOutdated(IEnumerable<int> decisions) =>
        Is(_values, _outcomes, decisions.Aggregate(_outdated, static (known, decision) => known.With(decision, true)));

    public FlowState WithFresh(int decision) => Is(_values, _outcomes, _outdated.Without(decision));

    /// <summary>A variable has a new value. What nothing refers to any more is forgotten.</summary>
    public FlowState WithValue(int variable, FlowValue? value)
    {
        int old = ValueOf(variable)?.Decision ?? -1;
        Facts<FlowValue> values = value is null ? _values.Without(variable) : _values.With(variable, value);
        bool isForgotten = old >= 0 && !IsMentioned(values, old);
        return Is(values, isForgotten ? _outcomes.Without(old) : _outcomes, _outdated);
    }

    private static bool IsMentioned(Facts<FlowValue> values, int decision)
    {
        foreach ((_, FlowValue value) in values.All)
        {
            if (value.Mentions(decision))
            {
                return true;
            }
        }

        return false;
    }

    private FlowState Is(Facts<FlowValue> values, Facts<Outcomes> outcomes, Facts<bool> outdated) =>
        values == _values && outcomes == _outcomes && outdated == _outdated ? this : new(values, outcomes, outdated);
}
