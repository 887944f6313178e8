using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is known at one place, on one way there.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    public static readonly FlowState Empty = new(
        ImmutableSortedDictionary<int, FlowValue>.Empty,
        ImmutableSortedDictionary<int, Outcomes>.Empty,
        ImmutableSortedSet<int>.Empty);

    private readonly ImmutableSortedDictionary<int, FlowValue> _values;
    private readonly ImmutableSortedDictionary<int, Outcomes> _outcomes;
    private readonly ImmutableSortedSet<int> _outdated;
    private readonly int _hash;

    private FlowState(
        ImmutableSortedDictionary<int, FlowValue> values,
        ImmutableSortedDictionary<int, Outcomes> outcomes,
        ImmutableSortedSet<int> outdated)
    {
        (_values, _outcomes, _outdated) = (values, outcomes, outdated);
        int hash = outdated.Count;
        foreach (KeyValuePair<int, FlowValue> value in values)
        {
            hash = unchecked((hash * 31) + (value.Key * 17) + value.Value.GetHashCode());
        }

        foreach (KeyValuePair<int, Outcomes> outcome in outcomes)
        {
            hash = unchecked((hash * 31) + (outcome.Key * 17) + (int)outcome.Value);
        }

        _hash = hash;
    }

    /// <summary>The decisions that count here, with what they can be.</summary>
    public IEnumerable<KeyValuePair<int, Outcomes>> Decisions => _outcomes;

    /// <summary>Whether some decision is there and can't be RUN.</summary>
    public bool IsRefused => _outcomes.Values.Any(static outcomes => outcomes.Refuses());

    public FlowValue? ValueOf(int variable) => _values.TryGetValue(variable, out FlowValue? value) ? value : null;

    public Outcomes OutcomesOf(int decision) =>
        _outcomes.TryGetValue(decision, out Outcomes outcomes) ? outcomes : Outcomes.Everything;

    public bool Knows(int decision) => _outcomes.ContainsKey(decision);

    /// <summary>Whether some variable refers to a decision.</summary>
    public bool IsHeld(int decision) => _values.Values.Any(value => value.Mentions(decision));

    /// <summary>Whether the request has changed since the decision.</summary>
    public bool IsOutdated(int decision) => _outdated.Contains(decision);

    public FlowState WithOutcomes(int decision, Outcomes outcomes) =>
        new(_values, _outcomes.SetItem(decision, outcomes), _outdated);

    /// <summary>The decision no longer counts.</summary>
    public FlowState Without(int decision) => new(_values, _outcomes.Remove(decision), _outdated);

    public FlowState WithOutdated(IEnumerable<int> decisions) => new(_values, _outcomes, _outdated.Union(decisions));

    public FlowState WithFresh(int decision) =>
        _outdated.Contains(decision) ? new(_values, _outcomes, _outdated.Remove(decision)) : this;

    /// <summary>A variable has a new value. What nothing refers to any more is forgotten.</summary>
    public FlowState WithValue(int variable, FlowValue? value)
    {
        int old = ValueOf(variable)?.Decision ?? -1;
        ImmutableSortedDictionary<int, FlowValue> values =
            value is null ? _values.Remove(variable) : _values.SetItem(variable, value);
        bool isForgotten = old >= 0 && !values.Values.Any(other => other.Mentions(old));
        return new(values, isForgotten ? _outcomes.Remove(old) : _outcomes, _outdated);
    }

    public bool Equals(FlowState? other) =>
        other is not null
        && _hash == other._hash
        && _values.Count == other._values.Count
        && _outcomes.Count == other._outcomes.Count
        && _values.SequenceEqual(other._values)
        && _outcomes.SequenceEqual(other._outcomes)
        && _outdated.SequenceEqual(other._outdated);

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => _hash;
}
