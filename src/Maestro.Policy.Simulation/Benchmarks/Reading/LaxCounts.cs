using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Counts by decision, whatever decisions are called.</summary>
internal sealed class LaxCounts
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly bool _isAsSaid;

    /// <param name="isEmpty">Whether words are left as they are, and none is there unless it is counted.</param>
    public LaxCounts(bool isEmpty = false)
    {
        _isAsSaid = isEmpty;
        foreach (Verdict verdict in isEmpty ? [] : (Verdict[])[Verdict.Run, Verdict.Hitl, Verdict.Stop])
        {
            Add(verdict.ToWireName(), 0);
        }
    }

    public void Add(string decision, long count)
    {
        string word = _isAsSaid ? decision : Word(decision);
        if (!_counts.TryGetValue(word, out long before))
        {
            _order.Add(word);
        }

        _counts[word] = before + count;
    }

    public ImmutableArray<KeyValuePair<string, long>> ToImmutable() =>
        [.. _order.Select(word => KeyValuePair.Create(word, _counts[word]))];

    /// <summary>The word that a decision goes by.</summary>
    public static string Word(string decision) => LaxValue.Trim(decision).ToUpperInvariant() switch
    {
        "HITL" or "PAUSE" => Verdict.Hitl.ToWireName(),
        "STOP" => Verdict.Stop.ToWireName(),
        "" => "UNKNOWN",
        string other => other,
    };
}
