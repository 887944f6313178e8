using Maestro.Policy.Gates.Council;

namespace Maestro.Policy;

/// <summary>How a council deliberates.</summary>
public sealed record DeliberationOptions
{
    /// <summary>How many rounds a council may have.</summary>
    public const int MaxRounds = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>How many rounds there are, the first answers included.</summary>
    /// <value>1 to <see cref="MaxRounds"/>; 2 by default.</value>
    public int Rounds { get; init; } = 2;

    /// <summary>The roles that rotate from seat to seat, round by round.</summary>
    /// <value><see cref="RoleRotation.Reference"/> by default.</value>
    public RoleRotation Roles { get; init; } = RoleRotation.Reference;

    /// <summary>How long a member may take for an answer.</summary>
    /// <value>More than zero, at most 24 days; 2 minutes by default.</value>
    public TimeSpan MemberTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a round waits for a member that is told to stop: to end its program, say.</summary>
    /// <value>Zero to 24 days; 10 seconds by default.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IEnumerable<string> Faults()
    {
        if (Rounds is < 1 or > MaxRounds)
        {
            yield return $"{nameof(Rounds)} is 1 to {MaxRounds}.";
        }

        if (Roles is null)
        {
            yield return $"{nameof(Roles)} is null. Leave it out for the usual ones.";
        }

        if (MemberTimeout <= TimeSpan.Zero || MemberTimeout > Longest)
        {
            yield return $"{nameof(MemberTimeout)} is more than zero, and at most 24 days.";
        }

        if (Grace < TimeSpan.Zero || Grace > Longest)
        {
            yield return $"{nameof(Grace)} is zero to 24 days.";
        }

        if (Time is null)
        {
            yield return $"{nameof(Time)} is null. Leave it out for the system's clock.";
        }
    }
}
