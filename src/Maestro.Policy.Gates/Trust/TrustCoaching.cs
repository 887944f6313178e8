using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust.Text;

namespace Maestro.Policy.Gates.Trust;

/// <summary>What a coaching session did.</summary>
/// <param name="Before">The trust before.</param>
/// <param name="After">The trust after.</param>
/// <remarks>The default value is no session, and no trust.</remarks>
public readonly record struct TrustCoaching(TrustState Before, TrustState After)
{
    /// <summary>The session as further members of an audit row, in the reference's order.</summary>
    /// <returns><c>before, after, sessions</c>: the compliance, rounded to 6 digits, and how many there were.</returns>
    public ImmutableArray<AuditField> ToFields() =>
    [
        new("before", ReferenceNumber.Round(Before.Compliance, 6)),
        new("after", ReferenceNumber.Round(After.Compliance, 6)),
        new("sessions", After.CoachingSessions),
    ];
}
