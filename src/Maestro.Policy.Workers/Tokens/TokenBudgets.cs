using System.Collections.Frozen;

namespace Maestro.Policy.Workers.Tokens;

/// <summary>The budgets of workers, by their names. A worker without a budget isn't trusted with any use.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TokenBudgets
{
    private readonly FrozenDictionary<string, TokenBudget> _budgets;

    /// <summary>Makes budgets.</summary>
    /// <param name="budgets">The budget of each worker.</param>
    /// <exception cref="ArgumentNullException"><paramref name="budgets"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A worker has two budgets, or one of less than 0 tokens, or one that is less
    /// than what is planned.</exception>
    public TokenBudgets(IEnumerable<KeyValuePair<string, TokenBudget>> budgets)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        Dictionary<string, TokenBudget> all = new(StringComparer.Ordinal);
        foreach ((string agent, TokenBudget budget) in budgets)
        {
            if (budget.Planned < 0 || budget.Ceiling < budget.Planned || !all.TryAdd(agent, budget))
            {
                throw new ArgumentException(
                    $"'{agent}' has two budgets, or one of {budget.Planned} to {budget.Ceiling} tokens.",
                    nameof(budgets));
            }
        }

        _budgets = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The reference's budgets.</summary>
    /// <value>8,000 to 10,000 tokens for gemini and claude, 2,000 to 3,000 for codex.</value>
    public static TokenBudgets Reference { get; } = new(
    [
        new("gemini", new(8000, 10_000)),
        new("claude", new(8000, 10_000)),
        new("codex", new(2000, 3000)),
    ]);

    /// <summary>Judges a worker's use of tokens.</summary>
    /// <param name="agent">The worker's name, letter by letter.</param>
    /// <param name="used">How many tokens its task took; <see langword="null"/> when that isn't known.</param>
    /// <returns>How it stands; unknown for a worker without a budget.</returns>
    public TokenStatus Judge(string? agent, long? used) =>
        agent is not null && _budgets.TryGetValue(agent, out TokenBudget budget)
            ? budget.Judge(used) : TokenStatus.Unknown;
}
