namespace Maestro.Policy.Gates.Authorization;

/// <summary>Judges the answers of humans: only what answers exactly what was asked, in time, counts.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Judging allocates nothing. Who may answer is for the
/// host to know: nothing in an answer proves who gave it.</remarks>
public sealed class AuthRules
{
    /// <summary>Makes rules.</summary>
    /// <param name="maxAhead">How far ahead of the clock an answer may have been given, since clocks differ: 0 or
    /// more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxAhead"/> is negative.</exception>
    public AuthRules(TimeSpan maxAhead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAhead, TimeSpan.Zero);
        MaxAhead = maxAhead;
    }

    /// <summary>The rules where nothing else is said.</summary>
    /// <value>An answer may be one minute ahead of the clock.</value>
    public static AuthRules Default { get; } = new(TimeSpan.FromMinutes(1));

    /// <summary>How far ahead of the clock an answer may have been given.</summary>
    /// <value>0 or more; 1 minute by default.</value>
    public TimeSpan MaxAhead { get; }

    /// <summary>Judges a user's answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="askedAt">When it was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The time.</param>
    /// <returns>What the answer comes to.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public AuthOutcome Judge(AuthRequest request, DateTimeOffset askedAt, AuthEvent answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);

        return request.Id != answer.RequestId ? AuthOutcome.OtherTarget
            : !IsTimely(answer.At, askedAt, now) ? AuthOutcome.Untimely
            : request.IsExpired(now) || request.IsExpired(answer.At!.Value) ? AuthOutcome.Expired
            : answer.Kind switch
            {
                AuthEventKind.Approve => AuthOutcome.Approved,
                AuthEventKind.Revise => AuthOutcome.Revise,
                _ => AuthOutcome.Rejected,
            };
    }

    /// <summary>Judges an admin's answer.</summary>
    /// <param name="draftId">The id of the draft.</param>
    /// <param name="writtenAt">When the draft was written.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The time.</param>
    /// <returns>What the answer comes to.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public AuthOutcome Judge(string draftId, DateTimeOffset writtenAt, FinalizeEvent answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draftId);
        ArgumentNullException.ThrowIfNull(answer);

        return draftId != answer.DraftId ? AuthOutcome.OtherTarget
            : !IsTimely(answer.At, writtenAt, now) ? AuthOutcome.Untimely
            : answer.Kind switch
            {
                FinalizeEventKind.Approve => AuthOutcome.Approved,
                FinalizeEventKind.Revise => AuthOutcome.Revise,
                _ => AuthOutcome.Rejected,
            };
    }

    // Written so that an answer that doesn't say when it was given isn't. A stamp has the precision of a second, so the
    // question's second counts as a whole.
    private bool IsTimely(DateTimeOffset? at, DateTimeOffset asked, DateTimeOffset now) =>
        at - now <= MaxAhead && at?.UtcTicks >= asked.UtcTicks - (asked.UtcTicks % TimeSpan.TicksPerSecond);
}
