using System.Collections.Frozen;

namespace Maestro.Policy.Sandbox.Refusals;

/// <summary>When a session waits for a human: after three refusals, or one that shows a wish to evade.</summary>
/// <remarks>
/// Pure and immutable. The fold only ever takes away: a session that waits goes on with a new <see cref="Begin"/>,
/// which is for the host to give once a human said so on record.
/// </remarks>
public sealed class RefusalRule
{
    /// <summary>How many refusals make a session wait when nobody says otherwise.</summary>
    public const int DefaultLimit = 3;

    // What an action takes. An evasion takes all that any session has.
    private static readonly FrozenDictionary<RefusalKind, int> Costs = new Dictionary<RefusalKind, int>
    {
        [RefusalKind.NotRefused] = 0,
        [RefusalKind.Refused] = 1,
        [RefusalKind.Evasion] = int.MaxValue,
    }.ToFrozenDictionary();

    /// <summary>Makes a rule.</summary>
    /// <param name="limit">How many refusals make a session wait: 1 or more, 3 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public RefusalRule(int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Limit = limit;
    }

    /// <summary>How many refusals make a session wait.</summary>
    /// <value>1 or more; 3 by default.</value>
    public int Limit { get; }

    /// <summary>What a session has when it begins, and when a human let it go on.</summary>
    /// <returns>All of it.</returns>
    public RefusalAllowance Begin() => new(Limit);

    /// <summary>What a session has left after an action.</summary>
    /// <param name="before">What it had.</param>
    /// <param name="kind">What became of the action; what isn't defined counts as an evasion.</param>
    /// <returns>As much, or less; never below nothing.</returns>
    public RefusalAllowance Next(RefusalAllowance before, RefusalKind kind)
    {
        int left = Math.Clamp(before.Left, 0, Limit);

        return new(left - Math.Min(left, Costs.GetValueOrDefault(kind, int.MaxValue)));
    }
}
