using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>How often which event happened.</summary>
/// <remarks>Immutable.</remarks>
public sealed class BenchmarkEvents
{
    private readonly ImmutableDictionary<string, long> _byName;

    internal BenchmarkEvents(ImmutableArray<KeyValuePair<string, long>> counts) =>
        (Counts, _byName) = (counts, counts.ToImmutableDictionary(StringComparer.Ordinal));

    /// <summary>Nothing happened.</summary>
    /// <value>No event.</value>
    public static BenchmarkEvents None { get; } = new([]);

    /// <summary>The events and how often each happened.</summary>
    /// <value>In the order in which they happened first.</value>
    public ImmutableArray<KeyValuePair<string, long>> Counts { get; }

    /// <summary>How often an event happened.</summary>
    /// <param name="name">The event, such as <c>HITL_REQUESTED</c>.</param>
    /// <returns>0 or more.</returns>
    public long Of(string name) => _byName.GetValueOrDefault(name);
}
