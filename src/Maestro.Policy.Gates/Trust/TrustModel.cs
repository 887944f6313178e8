namespace Maestro.Policy.Gates.Trust;

/// <summary>How trust is gained, lost and used.</summary>
/// <remarks>
/// Immutable and pure: everything that is said depends on the arguments alone. Safe for use by any number of threads.
/// The rules are the reference's, made strict: what takes trust away always ends the streak and begins a cooldown, and
/// a cooldown is never made shorter unless the options say so.
/// </remarks>
public sealed class TrustModel
{
    /// <summary>Makes a model.</summary>
    /// <param name="options">Its numbers; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">Options are out of range; the message names each.</exception>
    public TrustModel(TrustOptions? options = null)
    {
        Options = options ?? new();

        if (string.Join(' ', Options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }
    }

    /// <summary>The model with the reference's numbers.</summary>
    /// <value>The one that the default options make.</value>
    public static TrustModel Default { get; } = new();

    /// <summary>The model that forgets a longer cooldown for a new one, as the reference does.</summary>
    /// <value>The default options, with <see cref="TrustOptions.MayShortenCooldown"/>.</value>
    public static TrustModel Reference { get; } = new(new() { MayShortenCooldown = true });

    /// <summary>The numbers.</summary>
    /// <value>In their ranges.</value>
    public TrustOptions Options { get; }

    /// <summary>What stands for a trust that can't be read: none, and a cooldown.</summary>
    /// <param name="now">The time.</param>
    /// <returns>A score of 0, no streak, and a cooldown that begins now.</returns>
    public TrustState Lowest(DateTimeOffset now) => new() { CooldownUntil = CooldownFrom(now) };

    /// <summary>Says whether trust is on hold.</summary>
    /// <param name="state">The trust.</param>
    /// <param name="now">The time.</param>
    /// <returns><see langword="true"/> before the end of the cooldown, <see langword="false"/> at it.</returns>
    public static bool IsCoolingDown(TrustState state, DateTimeOffset now) =>
        state.CooldownUntil?.IsAfter(now) ?? false;

    /// <summary>Applies an outcome.</summary>
    /// <param name="state">The trust before.</param>
    /// <param name="outcome">What happened.</param>
    /// <param name="capRemaining">What the run may still add, from <see cref="TrustOptions.CapPerRun"/> down to 0;
    /// less, or no number, counts as 0, and more as all of it.</param>
    /// <param name="now">The time.</param>
    /// <returns>The trust after, and what the run may still add.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is <see langword="null"/>.</exception>
    public TrustUpdate Apply(TrustState state, TrustOutcome outcome, double capRemaining, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(outcome);

        double cap = capRemaining > 0 ? Math.Min(capRemaining, Options.CapPerRun) : 0;
        double applied = outcome.Delta > 0 ? Math.Min(outcome.Delta, cap) : outcome.Delta;

        TrustState after = state with
        {
            Score = Math.Clamp(state.Score + applied, TrustState.MinScore, TrustState.MaxScore),
            ApprovalStreak = outcome.IsBad ? 0 : Increased(state.ApprovalStreak, applied > 0),
            CooldownUntil = outcome.IsBad ? Later(state.CooldownUntil, CooldownFrom(now)) : state.CooldownUntil,
        };

        return new(outcome, state, after, applied, applied > 0 ? Math.Max(0, cap - applied) : cap);
    }

    /// <summary>Says whether coaching is called for.</summary>
    /// <param name="state">The trust.</param>
    /// <returns>That it is while the score is low and there are sessions left.</returns>
    public CoachingNeed NeedOf(TrustState state) =>
        !(state.Score < Options.CoachingBelow) ? CoachingNeed.None
        : state.CoachingSessions < Options.MaxCoachingSessions ? CoachingNeed.Session
        : CoachingNeed.Exhausted;

    /// <summary>Holds a coaching session, which a human has to have approved.</summary>
    /// <param name="state">The trust before.</param>
    /// <returns>The trust after: more compliance, the same score.</returns>
    /// <exception cref="InvalidOperationException">No session is called for, or there are none left.</exception>
    public TrustCoaching Coach(TrustState state)
    {
        if (NeedOf(state) is not CoachingNeed.Session and var need)
        {
            throw new InvalidOperationException($"There is no coaching session to hold: {need}.");
        }

        double compliance = Math.Min(state.Compliance + Options.ComplianceBySession, TrustState.MaxScore);
        return new(state, state with { Compliance = compliance, CoachingSessions = state.CoachingSessions + 1 });
    }

    /// <summary>Says whether a request is approved by trust: first the cooldown, then the grant, then score and
    /// streak.</summary>
    /// <param name="state">The trust.</param>
    /// <param name="grants">The grants, of which the first that holds counts.</param>
    /// <param name="place">What the request is about.</param>
    /// <param name="now">The time.</param>
    /// <returns>That it is, or the first thing that is in the way.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grants"/> is <see langword="null"/>.</exception>
    public TrustJudgement Judge(
        TrustState state, IReadOnlyList<TrustGrant> grants, TrustPlace place, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(grants);

        if (IsCoolingDown(state, now))
        {
            return new(TrustStanding.CoolingDown, state, place, null, Options.NeededScore);
        }

        TrustGrant? grant = FirstFor(grants, place, now);
        bool isHigh = state.Score >= Options.NeededScore && state.ApprovalStreak >= Options.NeededStreak;
        TrustStanding standing = grant is null ? TrustStanding.NotGranted
            : isHigh ? TrustStanding.Approved
            : TrustStanding.TooLow;

        return new(standing, state, place, grant, Options.NeededScore);
    }

    private static TrustGrant? FirstFor(IReadOnlyList<TrustGrant> grants, TrustPlace place, DateTimeOffset now)
    {
        for (int i = 0; i < grants.Count; i++)
        {
            if (grants[i].IsFor(place, now))
            {
                return grants[i];
            }
        }

        return null;
    }

    private static long Increased(long streak, bool isMore) => isMore && streak < long.MaxValue ? streak + 1 : streak;

    // A cooldown of another kind, or one from before a clock went back, isn't ended by a new one.
    private TrustStamp Later(TrustStamp? old, TrustStamp now) =>
        old?.UtcTicks > now.UtcTicks && !Options.MayShortenCooldown ? old : now;

    private TrustStamp CooldownFrom(DateTimeOffset now) =>
        DateTimeOffset.MaxValue - now > Options.Cooldown + TimeSpan.FromDays(1)
            ? TrustStamp.At(now + Options.Cooldown)
            : TrustStamp.Never;
}
