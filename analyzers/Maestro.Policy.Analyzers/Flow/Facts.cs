using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is known of a few numbered things. There are few facts in a state, and many states are compared: a
/// sorted array is the quickest.</summary>
internal sealed class Facts<T> : IEquatable<Facts<T>>
    where T : notnull
{
    public static readonly Facts<T> None = new([]);

    private static readonly EqualityComparer<T> Values = EqualityComparer<T>.Default;

    private int? _hash;

    private Facts(ImmutableArray<KeyValuePair<int, T>> all) => All = all;

    /// <summary>The facts, in the order of their numbers.</summary>
    public ImmutableArray<KeyValuePair<int, T>> All { get; }

    public bool Knows(int number) => Find(number) >= 0;

    public T? Of(int number) => Find(number) is >= 0 and var place ? All[place].Value : default;

    /// <summary>These facts, with one more or another one; the same object where nothing is new.</summary>
    public Facts<T> With(int number, T value)
    {
        int place = Find(number);
        KeyValuePair<int, T> fact = new(number, value);
        return place < 0 ? new(All.Insert(~place, fact))
            : Values.Equals(All[place].Value, value) ? this
            : new(All.SetItem(place, fact));
    }

    public Facts<T> Without(int number) => Find(number) is >= 0 and var place ? new(All.RemoveAt(place)) : this;

    public bool Equals(Facts<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || All.Length != other.All.Length || GetHashCode() != other.GetHashCode())
        {
            return false;
        }

        for (int i = 0; i < All.Length; i++)
        {
            if (All[i].Key != other.All[i].Key || !Values.Equals(All[i].Value, other.All[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Facts<T>);

    public override int GetHashCode() => _hash ??= Hash();

    private int Hash()
    {
        int hash = 0;
        foreach (KeyValuePair<int, T> fact in All)
        {
            hash = unchecked((hash * 31) + (fact.Key * 17) + Values.GetHashCode(fact.Value));
        }

        return hash;
    }

    // The place of a number, or the complement of the place where it belongs.
    private int Find(int number)
    {
        int place = 0;
        while (place < All.Length && All[place].Key < number)
        {
            place++;
        }

        return place < All.Length && All[place].Key == number ? place : ~place;
    }
}
