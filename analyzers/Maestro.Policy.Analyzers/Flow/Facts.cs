using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is known of a few numbered things. There are few facts in a state, and many states are compared: a
/// sorted array is the quickest.</summary>
internal sealed class Facts<T> : IEquatable<Facts<T>>
    where T : notnull
{
    public static readonly Facts<T> None = new([]);

    private int? _hash;

    private Facts(ImmutableArray<(int Number, T Value)> all) => All = all;

    /// <summary>The facts, in the order of their numbers.</summary>
    public ImmutableArray<(int Number, T Value)> All { get; }

    public bool Knows(int number) => Find(number) >= 0;

    public T? Of(int number) => Find(number) is >= 0 and var place ? All[place].Value : default;

    /// <summary>These facts, with one more or another one; the same object where nothing is new.</summary>
    public Facts<T> With(int number, T value)
    {
        int place = Find(number);
        return place < 0 ? new(All.Insert(~place, (number, value)))
            : EqualityComparer<T>.Default.Equals(All[place].Value, value) ? this
            : new(All.SetItem(place, (number, value)));
    }

    public Facts<T> Without(int number) => Find(number) is >= 0 and var place ? new(All.RemoveAt(place)) : this;

    public bool Equals(Facts<T>? other) => GetHashCode() == other?.GetHashCode() && All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => Equals(obj as Facts<T>);

    public override int GetHashCode() =>
        _hash ??= All.Aggregate(All.Length, static (hash, fact) => (hash, fact).GetHashCode());

    // The place of a number, or the complement of the place where it belongs.
    private int Find(int number)
    {
        int place = 0;
        while (place < All.Length && All[place].Number < number)
        {
            place++;
        }

        return place < All.Length && All[place].Number == number ? place : ~place;
    }
}
