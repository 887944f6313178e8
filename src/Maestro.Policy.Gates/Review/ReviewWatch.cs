using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>Says when a review begins: at a milestone, at a blocker, when somebody asks, and after too long a
/// silence.</summary>
/// <remarks>
/// Immutable: each step gives the next state, which a host may keep and give back. Times are monotonic and counted from
/// the beginning of the session; a time before the last one counts as the last one. There is one review at a time:
/// what comes meanwhile, or during a pause, waits as one trigger, the most severe and of its kind the first. What
/// workers say of the time doesn't count.
/// </remarks>
public sealed record ReviewWatch
{
    /// <summary>How long nobody may report anything.</summary>
    /// <value>More than zero; 15 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It isn't more than zero.</exception>
    public TimeSpan Silence
    {
        get;
        init => field = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A silence is more than zero.");
    } = TimeSpan.FromMinutes(15);

    /// <summary>The time of the last step.</summary>
    /// <value>Zero at first.</value>
    public TimeSpan At { get; init; }

    /// <summary>How long nobody has reported anything, without pauses; it begins anew when a review ends.</summary>
    /// <value>Zero at first.</value>
    public TimeSpan Quiet { get; init; }

    /// <summary>Whether the session is paused.</summary>
    /// <value><see langword="false"/> at first.</value>
    public bool IsPaused { get; init; }

    /// <summary>The review that is under way.</summary>
    /// <value><see langword="null"/> where none is.</value>
    public ReviewTrigger? Open { get; init; }

    /// <summary>What waits for its review.</summary>
    /// <value><see langword="null"/> where nothing does.</value>
    public ReviewTrigger? Waiting { get; init; }

    /// <summary>The workers whose blockers the review under way is about.</summary>
    /// <value>Names, each once.</value>
    public ImmutableArray<string> HeldByOpen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The workers whose blockers wait for a review.</summary>
    /// <value>Names, each once.</value>
    public ImmutableArray<string> HeldByWaiting { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The workers that reported a blocker which no review has decided: they are held.</summary>
    /// <value>Names, each once.</value>
    public ImmutableArray<string> Held => [.. HeldByOpen.Union(HeldByWaiting)];

    /// <summary>A worker's event was accepted, whole or in part. What wasn't accepted is no event.</summary>
    /// <param name="at">The time.</param>
    /// <param name="worker">Whose event it is.</param>
    /// <param name="cue">What it means.</param>
    /// <param name="asksForReview">Whether it asks for a review.</param>
    /// <returns>The state after it, and the review that begins.</returns>
    public ReviewWatchStep Event(TimeSpan at, string worker, ReviewCue cue, bool asksForReview = false)
    {
        ReviewWatch heard = Until(at) with { Quiet = TimeSpan.Zero };
        if (cue >= ReviewCue.Blocker)
        {
            // What is no member of the enumeration is taken for the most severe.
            ReviewWatch held = heard with { HeldByWaiting = [.. heard.HeldByWaiting.Union([worker])] };
            return held.Ask(new(ReviewTriggerKind.Blocker, worker)).Start();
        }

        return asksForReview ? heard.Ask(new(ReviewTriggerKind.Explicit, worker)).Start()
            : cue == ReviewCue.Milestone ? heard.Ask(new(ReviewTriggerKind.Milestone, worker)).Start()
            : new(heard);
    }

    /// <summary>A human asks for a review, which begins also during a pause.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The state after it, and the review that begins.</returns>
    public ReviewWatchStep Request(TimeSpan at)
    {
        ReviewWatch now = Until(at);
        ReviewTrigger manual = new(ReviewTriggerKind.Manual);
        return now.IsPaused && now.Open is null ? new(now with { Open = manual }, manual) : now.Ask(manual).Start();
    }

    /// <summary>Looks at the time.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The state after it, and the review that begins when nobody has reported anything for too
    /// long.</returns>
    public ReviewWatchStep Tick(TimeSpan at)
    {
        ReviewWatch now = Until(at);
        bool isSilent = now is { Open: null, IsPaused: false } && now.Quiet >= now.Silence;
        return isSilent ? now.Ask(new(ReviewTriggerKind.Silence)).Start() : new(now);
    }

    /// <summary>The review under way is decided; who was held for it no longer is. What waits is next.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The state after it, and the review that begins.</returns>
    public ReviewWatchStep Finish(TimeSpan at)
    {
        ReviewWatch now = Until(at);
        return now.Open is null
            ? new(now)
            : (now with { Open = null, HeldByOpen = [], Quiet = TimeSpan.Zero }).Start();
    }

    /// <summary>The session is paused: no review begins but one that a human asks for.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The state after it.</returns>
    public ReviewWatchStep Pause(TimeSpan at) => new(Until(at) with { IsPaused = true });

    /// <summary>The session goes on.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The state after it, and the review that begins when one waited.</returns>
    public ReviewWatchStep Resume(TimeSpan at) => (Until(at) with { IsPaused = false }).Start();

    // Silence is counted while somebody could report something.
    private ReviewWatch Until(TimeSpan at)
    {
        TimeSpan now = at > At ? at : At;
        bool counts = !IsPaused && Open is null;
        return this with { At = now, Quiet = counts ? Quiet + (now - At) : Quiet };
    }

    private ReviewWatch Ask(ReviewTrigger trigger) =>
        Waiting is { } waiting && waiting.Kind <= trigger.Kind ? this : this with { Waiting = trigger };

    // What a human asked for during a review begins also when the session was paused since.
    private ReviewWatchStep Start() =>
        Open is null && Waiting is { } next && (!IsPaused || next.Kind == ReviewTriggerKind.Manual)
            ? new(this with { Open = next, Waiting = null, HeldByOpen = HeldByWaiting, HeldByWaiting = [] }, next)
            : new(this);
}
