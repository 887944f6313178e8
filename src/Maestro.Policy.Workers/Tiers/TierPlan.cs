using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Tiers;

/// <summary>Who works in a tier, and who reviews whom.</summary>
/// <remarks>Immutable; plans are made by a <see cref="TierTable"/>.</remarks>
public sealed class TierPlan
{
    internal TierPlan(int number, TierLabel label, ImmutableArray<string> workers, string? reviewsToo)
    {
        (Number, Label, Workers) = (number, label, workers);
        Reviewers = workers.ToImmutableDictionary(
            static worker => worker,
            worker => (ImmutableArray<string>)
                [.. workers.Where(other => other != worker), .. reviewsToo is null ? [] : new[] { reviewsToo }],
            StringComparer.Ordinal);
    }

    /// <summary>The tier's number.</summary>
    /// <value>1, the best, to 5.</value>
    public int Number { get; }

    /// <summary>How good it is.</summary>
    /// <value>A label.</value>
    public TierLabel Label { get; }

    /// <summary>Who works.</summary>
    /// <value>Names, in the order of the table; none in the last tier.</value>
    public ImmutableArray<string> Workers { get; }

    /// <summary>Who reviews the work of whom.</summary>
    /// <value>Names by the name of the author; nobody reviews their own work.</value>
    public ImmutableDictionary<string, ImmutableArray<string>> Reviewers { get; }

    /// <summary>Whether a human has to start it: there is nobody who could review.</summary>
    /// <value><see langword="true"/> for the last tier.</value>
    public bool NeedsHuman => Label == TierLabel.Fallback;

    /// <summary>Whether somebody should know that it isn't as it should be.</summary>
    /// <value><see langword="true"/> for tiers that are degraded.</value>
    public bool IsWarned => Label == TierLabel.Degraded;

    /// <summary>The plan on one line.</summary>
    /// <returns>Such as <c>tier 2 ACCEPTABLE: gemini, claude</c>.</returns>
    public override string ToString() => $"tier {Number} {Label.ToWord()}: {string.Join(", ", Workers)}";
}
