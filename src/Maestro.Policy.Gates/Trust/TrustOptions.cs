namespace Maestro.Policy.Gates.Trust;

/// <summary>The numbers of a <see cref="TrustModel"/>. The defaults are the reference's.</summary>
public sealed record TrustOptions
{
    /// <summary>The score that is needed to be approved by trust.</summary>
    /// <value>Above 0 and up to 1; 0.98 by default.</value>
    public double NeededScore { get; init; } = 0.98;

    /// <summary>How many good outcomes in a row are needed to be approved by trust.</summary>
    /// <value>1 or more; 2 by default. A run that a human approved twice meets that default alone.</value>
    public long NeededStreak { get; init; } = 2;

    /// <summary>How much trust one run may add.</summary>
    /// <value>0 to 1; 0.03 by default.</value>
    public double CapPerRun { get; init; } = 0.03;

    /// <summary>For how long nothing is approved by trust after a bad outcome.</summary>
    /// <value>One second to 3,650 days; 300 seconds by default.</value>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Whether a bad outcome begins the cooldown anew where that makes a longer one shorter.</summary>
    /// <value><see langword="false"/> by default, which keeps the longer one; <see langword="true"/> as the reference
    /// has it, for comparing and for replaying old decisions.</value>
    public bool MayShortenCooldown { get; init; }

    /// <summary>The score below which coaching is asked for.</summary>
    /// <value>0 to 1; 0.93 by default.</value>
    public double CoachingBelow { get; init; } = 0.93;

    /// <summary>How many coaching sessions there are at most.</summary>
    /// <value>0 or more; 50 by default.</value>
    public long MaxCoachingSessions { get; init; } = 50;

    /// <summary>How much compliance one coaching session adds.</summary>
    /// <value>0 to 1; 0.03 by default.</value>
    public double ComplianceBySession { get; init; } = 0.03;

    /// <summary>Finds what keeps a model from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        // A score of 0 would approve whoever isn't trusted, so it can't be what is needed.
        string?[] faults =
        [
            NeededScore > 0 ? Share(NeededScore, nameof(NeededScore))
                : FormattableString.Invariant($"{nameof(NeededScore)} is {NeededScore}. Make it more than 0, up to 1."),
            NeededStreak < 1 ? $"{nameof(NeededStreak)} is {NeededStreak}. Make it 1 or more." : null,
            Share(CapPerRun, nameof(CapPerRun)),
            Cooldown < TimeSpan.FromSeconds(1) || Cooldown > TimeSpan.FromDays(3650)
                ? $"{nameof(Cooldown)} is {Cooldown}. Make it one second to 3,650 days." : null,
            Share(CoachingBelow, nameof(CoachingBelow)),
            MaxCoachingSessions < 0
                ? $"{nameof(MaxCoachingSessions)} is {MaxCoachingSessions}. Make it 0 or more." : null,
            Share(ComplianceBySession, nameof(ComplianceBySession)),
        ];

        return faults.OfType<string>();
    }

    // Written so that what is no number is a fault, too.
    private static string? Share(double value, string option) => value is >= 0 and <= 1
        ? null
        : FormattableString.Invariant($"{option} is {value}. Make it a number from 0 to 1.");
}
