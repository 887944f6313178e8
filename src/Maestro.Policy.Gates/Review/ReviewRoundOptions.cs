namespace Maestro.Policy.Gates.Review;

/// <summary>How long reviewers have, and how often they are asked. Immutable.</summary>
public sealed record ReviewRoundOptions
{
    /// <summary>How long a reviewer has for an answer, each time.</summary>
    /// <value>More than zero; five minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It isn't more than zero.</exception>
    public TimeSpan Deadline
    {
        get;
        init => field = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A deadline is more than zero.");
    } = TimeSpan.FromMinutes(5);

    /// <summary>How often a reviewer who gave no answer is asked again.</summary>
    /// <value>0 to 10; once by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Repeats
    {
        get;
        init => field = value is >= 0 and <= 10
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A reviewer is asked again 0 to 10 times.");
    } = 1;
}
