using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust.Text;

namespace Maestro.Policy.Gates.Trust;

/// <summary>What an outcome did to trust.</summary>
/// <param name="Outcome">What happened; <see langword="null"/> for the default value.</param>
/// <param name="Before">The trust before.</param>
/// <param name="After">The trust after.</param>
/// <param name="Applied">What was added before the score was held between 0 and 1.</param>
/// <param name="CapRemaining">What the run may still add, 0 to 1.</param>
/// <remarks>The default value is nothing that happened, and no trust.</remarks>
public readonly record struct TrustUpdate(
    TrustOutcome? Outcome, TrustState Before, TrustState After, double Applied, double CapRemaining)
{
    /// <summary>The update as further members of an audit row, in the reference's order.</summary>
    /// <returns><c>outcome, trust_before, trust_after, delta_requested, delta_applied, approval_streak,
    /// cooldown_until, cap_remaining</c>; numbers rounded to 6 digits, but for what was requested.</returns>
    public ImmutableArray<AuditField> ToFields() =>
    [
        new("outcome", Outcome is null ? default(AuditValue) : Outcome.Name),
        new("trust_before", ReferenceNumber.Round(Before.Score, 6)),
        new("trust_after", ReferenceNumber.Round(After.Score, 6)),
        new("delta_requested", Outcome?.Delta ?? 0),
        new("delta_applied", ReferenceNumber.Round(Applied, 6)),
        new("approval_streak", After.ApprovalStreak),
        new("cooldown_until", After.CooldownUntil is { } until ? until.Text : default(AuditValue)),
        new("cap_remaining", ReferenceNumber.Round(CapRemaining, 6)),
    ];
}
