using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>The rules and bounds of a <see cref="RecoveryPolicy"/>.</summary>
public sealed record RecoveryOptions
{
    /// <summary>The errors that are known.</summary>
    /// <value><see cref="RecoveryRules.Reference"/> by default.</value>
    public ImmutableArray<RecoveryRule> Rules { get; init; } = RecoveryRules.Reference;

    /// <summary>How often a worker is started anew by one rule.</summary>
    /// <value>0 to 10 times; 2 by default.</value>
    public int RelaunchesByRule { get; init; } = 2;

    /// <summary>How often a worker is started anew in all.</summary>
    /// <value>0 to 10 times; 3 by default.</value>
    public int RelaunchesInAll { get; init; } = 3;

    /// <summary>Finds what keeps a policy from being made of the options.</summary>
    /// <returns>A sentence for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        bool hasRules = !Rules.IsDefaultOrEmpty && Rules.All(static rule =>
            rule is not null && !string.IsNullOrWhiteSpace(rule.Name) && !rule.Phrases.IsDefaultOrEmpty);
        string?[] faults =
        [
            hasRules ? null : $"{nameof(Rules)} has no rule, or one without a name or phrases.",
            hasRules && Rules.DistinctBy(static rule => rule.Name, StringComparer.Ordinal).Count() < Rules.Length
                ? $"{nameof(Rules)} has two rules of one name." : null,
            RelaunchesByRule is >= 0 and <= 10 ? null : $"{nameof(RelaunchesByRule)} is not from 0 to 10.",
            RelaunchesInAll is >= 0 and <= 10 ? null : $"{nameof(RelaunchesInAll)} is not from 0 to 10.",
        ];

        return faults.OfType<string>();
    }
}
