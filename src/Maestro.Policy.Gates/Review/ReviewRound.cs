using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>Collects the answers to one review: who was asked about which subject, by when, and what came.</summary>
/// <remarks>
/// Immutable: each step gives the next round. Times are monotonic, as <see cref="TimeProvider.GetElapsedTime(long)"/>
/// measures them from any one beginning; what a reviewer says of the time doesn't count. Only reviewers who were asked
/// count, the author never does, and an answer about another subject is stale. A reviewer's worst answer counts, also
/// one that comes too late.
/// </remarks>
public sealed record ReviewRound
{
    private ReviewRound(string subject, string? author, ReviewRoundOptions options) =>
        (Subject, Author, Options) = (subject, author, options);

    /// <summary>What is reviewed.</summary>
    /// <value>An id, compared letter by letter.</value>
    public string Subject { get; }

    /// <summary>Whose work it is.</summary>
    /// <value>A name, compared letter by letter; <see langword="null"/> where it is nobody's.</value>
    public string? Author { get; }

    /// <summary>How long reviewers have.</summary>
    /// <value>Sound options.</value>
    public ReviewRoundOptions Options { get; }

    /// <summary>Who was asked, and how it stands.</summary>
    /// <value>In the order of asking, each reviewer once, without the author.</value>
    public ImmutableArray<ReviewSeat> Seats { get; private init; } = [];

    /// <summary>Whether nothing is waited for: all are settled, or somebody found a blocker.</summary>
    /// <value><see langword="true"/> where nobody was asked.</value>
    public bool IsComplete => Seats.All(static seat => seat.IsSettled)
        || Seats.Any(static seat => seat.Outcome == ReviewOutcome.Blocker);

    /// <summary>When to look again at the latest.</summary>
    /// <value>The next deadline; <see langword="null"/> where nothing is waited for.</value>
    public TimeSpan? NextDeadline => IsComplete
        ? null
        : Later(Seats.Where(static seat => !seat.IsSettled).Min(static seat => seat.AskedAt), Options.Deadline);

    /// <summary>Begins a review.</summary>
    /// <param name="subject">What is reviewed: an id that no other review has.</param>
    /// <param name="author">Whose work it is; <see langword="null"/> where it is nobody's.</param>
    /// <param name="reviewers">Who is asked; the author isn't, and nobody twice.</param>
    /// <param name="at">The time of asking.</param>
    /// <param name="options">How long they have; by default five minutes, twice.</param>
    /// <returns>The review, in which nobody has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="reviewers"/> is <see langword="null"/>.</exception>
    public static ReviewRound Begin(
        string subject, string? author, IEnumerable<string> reviewers, TimeSpan at, ReviewRoundOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentNullException.ThrowIfNull(reviewers);
        return new(subject, author, options ?? new())
        {
            Seats =
            [
                .. reviewers.Where(name => !string.Equals(name, author, StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => new ReviewSeat(name, at)),
            ],
        };
    }

    /// <summary>Takes an answer. It has no time of its own: <see cref="Tick"/> comes first, so that one after the
    /// deadline is late.</summary>
    /// <param name="reviewer">Who gave it: the owner of the stream, not what the answer says.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="outcome">What it says.</param>
    /// <returns>The round with it; as it was for an answer that doesn't count.</returns>
    public ReviewRound Answer(string? reviewer, string? subject, ReviewOutcome outcome) =>
        subject != Subject
            ? this
            : Change(reviewer, seat => seat with
            {
                IsSettled = true,
                Outcome = Worse(seat.IsSettled ? seat.Outcome : ReviewOutcome.Approved, Known(outcome)),
            });

    /// <summary>Says that a reviewer crashed, or never started. Whoever may be asked again is.</summary>
    /// <param name="reviewer">Who.</param>
    /// <param name="at">The time.</param>
    /// <returns>The round after it, and who is to be asked again.</returns>
    public ReviewRoundStep Lose(string? reviewer, TimeSpan at) =>
        Step(seat => !seat.IsSettled && string.Equals(seat.Reviewer, reviewer, StringComparison.Ordinal), at);

    /// <summary>Looks at the time: whoever is over the deadline is asked again, or missing for good.</summary>
    /// <param name="at">The time.</param>
    /// <returns>The round after it, and who is to be asked again.</returns>
    public ReviewRoundStep Tick(TimeSpan at) =>
        Step(seat => !seat.IsSettled && at - seat.AskedAt >= Options.Deadline, at);

    // A deadline may be longer than there is time.
    private static TimeSpan Later(TimeSpan at, TimeSpan deadline) =>
        at > TimeSpan.Zero && deadline > TimeSpan.MaxValue - at ? TimeSpan.MaxValue : at + deadline;

    private static ReviewOutcome Worse(ReviewOutcome one, ReviewOutcome other) => one < other ? one : other;

    // What is no member of the enumeration is taken for the worst.
    private static ReviewOutcome Known(ReviewOutcome outcome) =>
        outcome <= ReviewOutcome.Approved ? outcome : ReviewOutcome.Blocker;

    private ReviewRoundStep Step(Func<ReviewSeat, bool> isMissed, TimeSpan at)
    {
        ImmutableArray<ReviewSeat> seats = [.. Seats.Select(seat => isMissed(seat) ? Miss(seat, at) : seat)];
        string[] again =
        [
            .. Seats.Zip(seats)
                .Where(static pair => pair.Second.Repeats > pair.First.Repeats)
                .Select(static pair => pair.Second.Reviewer),
        ];
        return new(this with { Seats = seats }, [.. again]);
    }

    private ReviewSeat Miss(ReviewSeat seat, TimeSpan at) => seat.Repeats < Options.Repeats
        ? seat with { Repeats = seat.Repeats + 1, AskedAt = at }
        : seat with { IsSettled = true };

    private ReviewRound Change(string? reviewer, Func<ReviewSeat, ReviewSeat> change) => this with
    {
        Seats =
        [
            .. Seats.Select(
                seat => string.Equals(seat.Reviewer, reviewer, StringComparison.Ordinal) ? change(seat) : seat),
        ],
    };
}
