using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>How often a worker was started anew, by rule.</summary>
/// <remarks>Immutable.</remarks>
public sealed class RelaunchCounts
{
    private readonly ImmutableSortedDictionary<string, int> _counts;

    private RelaunchCounts(ImmutableSortedDictionary<string, int> counts) => _counts = counts;

    /// <summary>A worker that was never started anew.</summary>
    /// <value>No counts.</value>
    public static RelaunchCounts None { get; } =
        new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>How often it was, by any rule.</summary>
    /// <value>0 or more.</value>
    public int Total => (int)Math.Min(int.MaxValue, _counts.Values.Sum(static count => (long)count));

    /// <summary>The counts.</summary>
    /// <value>By the names of the rules, in their order.</value>
    public IReadOnlyDictionary<string, int> ByRule => _counts;

    /// <summary>Reads counts that were kept.</summary>
    /// <param name="counts">How often, by the names of the rules.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A count is less than 0, or a rule comes twice.</exception>
    public static RelaunchCounts Of(IEnumerable<KeyValuePair<string, int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        RelaunchCounts all = None;
        foreach ((string rule, int count) in counts)
        {
            if (count < 0 || all._counts.ContainsKey(rule))
            {
                throw new ArgumentException($"'{rule}' has two counts, or one of {count}.", nameof(counts));
            }

            all = new(all._counts.Add(rule, count));
        }

        return all;
    }

    /// <summary>Says how often a worker was started anew by a rule.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <returns>0 or more.</returns>
    public int By(string rule) => _counts.GetValueOrDefault(rule);

    /// <summary>Counts a relaunch.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <returns>The counts with it.</returns>
    /// <exception cref="ArgumentException"><paramref name="rule"/> is empty.</exception>
    public RelaunchCounts Add(string rule)
    {
        ArgumentException.ThrowIfNullOrEmpty(rule);
        int count = By(rule);
        return new(_counts.SetItem(rule, count < int.MaxValue ? count + 1 : count));
    }
}
