using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>Decides what a review comes to.</summary>
/// <remarks>Immutable and pure; safe for use by any number of threads. Invariants: the order of the reviewers doesn't
/// matter, and an outcome that is replaced by a more severe one never relaxes what follows.</remarks>
public sealed record ReviewRules
{
    /// <summary>The default rules.</summary>
    /// <value>Immutable.</value>
    public static ReviewRules Default { get; } = new();

    /// <summary>Whether the concerns of the only reviewer are a pause, and not just a warning.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool SoleConcernPauses { get; init; }

    /// <summary>Decides a review.</summary>
    /// <param name="outcomes">What became of each reviewer who was asked, in any order.</param>
    /// <returns>The row of the table that decides.</returns>
    public ReviewRow Conclude(ImmutableArray<ReviewOutcome> outcomes) =>
        ReviewTable.Find(ReviewCount.Of(outcomes.IsDefault ? [] : outcomes.AsSpan(), SoleConcernPauses));

    /// <summary>Decides a review as it stands: whoever hasn't answered is missing.</summary>
    /// <param name="round">The review.</param>
    /// <returns>The row of the table that decides.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="round"/> is <see langword="null"/>.</exception>
    public ReviewRow Conclude(ReviewRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return Conclude([.. round.Seats.Select(static seat => seat.Outcome)]);
    }
}
