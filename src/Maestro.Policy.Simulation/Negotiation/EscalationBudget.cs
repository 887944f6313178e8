namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>Counts how often humans are asked about an agent: too often, and it begins anew; once more, and it is
/// banned.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class EscalationBudget
{
    private readonly int _threshold;
    private readonly int _banAfter;
    private readonly Dictionary<(string Agent, string Bucket), int> _asked = [];
    private readonly Dictionary<string, int> _resets = [];

    /// <summary>Makes a budget.</summary>
    /// <param name="threshold">How many questions of a kind make an agent begin anew: 1 or more.</param>
    /// <param name="banAfter">The how manieth time bans it: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public EscalationBudget(int threshold = 3, int banAfter = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(banAfter, 1);
        (_threshold, _banAfter) = (threshold, banAfter);
    }

    /// <summary>Counts a question.</summary>
    /// <param name="agent">Who it is about.</param>
    /// <param name="bucket">What kind of question it is; each kind is counted on its own.</param>
    /// <returns>What follows from it.</returns>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public EscalationOutcome Record(string agent, string bucket)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(bucket);
        int asked = _asked.GetValueOrDefault((agent, bucket)) + 1;
        _asked[(agent, bucket)] = asked < _threshold ? asked : 0;
        if (asked < _threshold)
        {
            return EscalationOutcome.None;
        }

        _resets[agent] = _resets.GetValueOrDefault(agent) + 1;
        return _resets[agent] < _banAfter ? EscalationOutcome.Reset : EscalationOutcome.Ban;
    }
}
