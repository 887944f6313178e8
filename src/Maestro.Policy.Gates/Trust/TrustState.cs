namespace Maestro.Policy.Gates.Trust;

/// <summary>How far somebody, or some model, is trusted at a moment.</summary>
/// <remarks>The default value is no trust at all: a score of 0, no streak, nothing learnt. It approves nothing by
/// itself. Invariant: every part is in its range, since whatever sets it checks it.</remarks>
public readonly record struct TrustState
{
    /// <summary>The lowest score and compliance there is.</summary>
    /// <value>0.</value>
    public const double MinScore = 0;

    /// <summary>The highest score and compliance there is.</summary>
    /// <value>1.</value>
    public const double MaxScore = 1;

    /// <summary>What the reference begins with, which a host has to choose by name.</summary>
    /// <value>A score of 0.90 and nothing else.</value>
    public static TrustState ReferenceInitial { get; } = new() { Score = 0.90 };

    /// <summary>How much trust there is.</summary>
    /// <value>0 to 1; 0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is outside of that, or no number.</exception>
    public double Score
    {
        get;
        init => field = Share(value, nameof(Score));
    }

    /// <summary>How many outcomes in a row added trust.</summary>
    /// <value>0 or more; 0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long ApprovalStreak
    {
        get;
        init => field = Count(value, nameof(ApprovalStreak));
    }

    /// <summary>Until when nothing is approved by trust.</summary>
    /// <value><see langword="null"/> when nothing went wrong; that is the default.</value>
    public TrustStamp? CooldownUntil { get; init; }

    /// <summary>How much was learnt in coaching. Nothing is decided by it.</summary>
    /// <value>0 to 1; 0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is outside of that, or no number.</exception>
    public double Compliance
    {
        get;
        init => field = Share(value, nameof(Compliance));
    }

    /// <summary>How many coaching sessions there were.</summary>
    /// <value>0 or more; 0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long CoachingSessions
    {
        get;
        init => field = Count(value, nameof(CoachingSessions));
    }

    private static double Share(double value, string name) => value is >= MinScore and <= MaxScore
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It is a number from 0 to 1.");

    private static long Count(long value, string name) => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It is 0 or more.");
}
