namespace Maestro.Policy.Gates.Review;

/// <summary>A row of the decision table.</summary>
/// <param name="Conclusion">What a review comes to.</param>
/// <param name="Outcome">What is to be done.</param>
/// <param name="Word">The word for it, which is the reference's reason code.</param>
public sealed record ReviewRow(ReviewConclusion Conclusion, ReviewPolicyOutcome Outcome, string Word)
{
    /// <summary>The verdict that follows.</summary>
    /// <value>A run for <see cref="ReviewPolicyOutcome.Continue"/> and <see cref="ReviewPolicyOutcome.LogWarning"/>
    /// alone.</value>
    public Verdict Verdict => Outcome switch
    {
        ReviewPolicyOutcome.Continue or ReviewPolicyOutcome.LogWarning => Verdict.Run,
        ReviewPolicyOutcome.PauseAndClarify => Verdict.Hitl,
        _ => Verdict.Stop,
    };

    /// <summary>Whether a human is told at once.</summary>
    /// <value><see langword="true"/> for a stop.</value>
    public bool Escalates => Outcome == ReviewPolicyOutcome.StopAndEscalate;

    /// <summary>Whether the run goes on with a warning.</summary>
    /// <value><see langword="true"/> for <see cref="ReviewPolicyOutcome.LogWarning"/>.</value>
    public bool Warns => Outcome == ReviewPolicyOutcome.LogWarning;

    // Whether the row decides; the first that does counts. A row of somebody else's never does.
    internal Func<ReviewCount, bool> Holds { get; init; } = static _ => false;
}
