using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Trust;

/// <summary>Whether a request is approved by trust, and why.</summary>
/// <param name="Standing">The answer.</param>
/// <param name="State">The trust that was judged.</param>
/// <param name="Place">What the request is about.</param>
/// <param name="Grant">The grant that holds; <see langword="null"/> when none does, or none was looked for.</param>
/// <param name="NeededScore">The score that was needed, 0 to 1.</param>
/// <remarks>The default value approves nothing.</remarks>
public readonly record struct TrustJudgement(
    TrustStanding Standing, TrustState State, TrustPlace Place, TrustGrant? Grant, double NeededScore)
{
    /// <summary>Whether the request is approved by trust.</summary>
    /// <value><see langword="true"/> for <see cref="TrustStanding.Approved"/> alone.</value>
    public bool IsApproved => Standing == TrustStanding.Approved;

    /// <summary>The reasons as further members of an audit row, in the reference's order.</summary>
    /// <returns>For a cooldown <c>trust_score, cooldown_until</c>; for a missing grant <c>scenario, location_id,
    /// trust_score</c>; else <c>trust_score, need, approval_streak, grant_id</c>. The score isn't rounded. Scenario and
    /// place are what the request says.</returns>
    public ImmutableArray<AuditField> ToFields()
    {
        AuditField score = new("trust_score", State.Score);

        return Standing switch
        {
            TrustStanding.CoolingDown => [score, new("cooldown_until", Value(State.CooldownUntil?.Text))],
            TrustStanding.NotGranted =>
                [new("scenario", Value(Place.Scenario)), new("location_id", Value(Place.Location)), score],
            _ =>
            [
                score,
                new("need", NeededScore),
                new("approval_streak", State.ApprovalStreak),
                new("grant_id", Value(Grant?.Id)),
            ],
        };
    }

    // What a request says may hold half a character, of which a row can't be made.
    private static AuditValue Value(string? text) =>
        text is null ? default(AuditValue)
        : CodePoint.IsWhole(text) ? text
        : string.Concat(text.EnumerateRunes());
}
