using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>Where a session stands: its counts, what was produced, and whether it is stopped.</summary>
/// <remarks>Immutable; two states are equal when they say the same. Bounded by <see cref="LoopOptions.MaxConflicts"/>
/// and <see cref="LoopOptions.MaxRememberedEvents"/>.</remarks>
public sealed record LoopState
{
    /// <summary>The session.</summary>
    /// <value>Its id.</value>
    public required string SessionId { get; init; }

    /// <summary>How often the state was stored.</summary>
    /// <value>0 for one that never was. A store has one state of each version.</value>
    public long Version { get; init; }

    /// <summary>Whether the session is stopped.</summary>
    /// <value>Only a new session changes that.</value>
    public bool IsStopped { get; init; }

    /// <summary>Whether there were more conflicts than are kept.</summary>
    /// <value>The end is recommended then.</value>
    public bool IsOverfull { get; init; }

    /// <summary>The counts.</summary>
    /// <value>One for each conflict, in the order in which they came up.</value>
    public ImmutableArray<LoopCount> Counts
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The events that were counted.</summary>
    /// <value>The latest ones, the oldest first.</value>
    public ImmutableArray<LoopEventKey> Remembered
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether the end is recommended for any of the conflicts.</summary>
    /// <value>Derived from counts.</value>
    public bool IsEndRecommended =>
        IsOverfull || Counts.Any(static count => count.Has(LoopMarks.EndRecommended));

    /// <summary>The state of a session in which nothing happened.</summary>
    /// <param name="sessionId">The session.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sessionId"/> is <see langword="null"/>.</exception>
    public static LoopState Begin(string sessionId)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        return new() { SessionId = sessionId };
    }

    /// <summary>The count of a conflict.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <returns>The count; one of 0 rounds when nothing happened.</returns>
    public LoopCount CountOf(LoopConflict conflict)
    {
        int index = IndexOf(conflict);
        return index < 0 ? new(conflict, 0, LoopMarks.None) : Counts[index];
    }

    /// <summary>Compares two states.</summary>
    /// <param name="other">The other.</param>
    /// <returns><see langword="true"/> when they say the same, in the same order.</returns>
    public bool Equals(LoopState? other) =>
        other is not null
        && SessionId == other.SessionId
        && (Version, IsStopped, IsOverfull) == (other.Version, other.IsStopped, other.IsOverfull)
        && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan())
        && Remembered.AsSpan().SequenceEqual(other.Remembered.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(SessionId, Version, IsStopped, Counts.Length, Remembered.Length);

    internal LoopState With(LoopCount count)
    {
        int index = IndexOf(count.Conflict);
        bool isNothing = count is { Rounds: 0, Marks: LoopMarks.None };
        return this with
        {
            Counts = index < 0 ? (isNothing ? Counts : Counts.Add(count))
                : isNothing ? Counts.RemoveAt(index)
                : Counts.SetItem(index, count),
        };
    }

    internal LoopState Remember(LoopEventKey key, int most) => this with
    {
        Remembered = Remembered.Length < most
            ? Remembered.Add(key)
            : [.. Remembered.AsSpan()[(Remembered.Length - most + 1)..], key],
    };

    internal bool Knows(LoopConflict conflict) => IndexOf(conflict) >= 0;

    private int IndexOf(LoopConflict conflict)
    {
        for (int i = 0; i < Counts.Length; i++)
        {
            if (Counts[i].Conflict.Equals(conflict))
            {
                return i;
            }
        }

        return -1;
    }
}
