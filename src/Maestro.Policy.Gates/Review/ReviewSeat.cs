namespace Maestro.Policy.Gates.Review;

/// <summary>A reviewer who was asked, and how it stands.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Reviewer">The reviewer's name.</param>
/// <param name="AskedAt">When they were asked last, as monotonic time.</param>
public sealed record ReviewSeat(string Reviewer, TimeSpan AskedAt)
{
    /// <summary>How often they were asked again.</summary>
    /// <value>0 or more.</value>
    public int Repeats { get; init; }

    /// <summary>Whether it is settled: there is an answer, or there won't be one.</summary>
    /// <value><see langword="false"/> at first.</value>
    public bool IsSettled { get; init; }

    /// <summary>What became of the reviewer, the worst that is known.</summary>
    /// <value><see cref="ReviewOutcome.Timeout"/> while there is no answer.</value>
    public ReviewOutcome Outcome { get; init; } = ReviewOutcome.Timeout;
}
