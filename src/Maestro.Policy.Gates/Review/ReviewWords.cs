using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>The words that outcomes have in rows, files and vectors.</summary>
public static class ReviewWords
{
    private static readonly ImmutableArray<string> Outcomes =
        ["blocker", "unparseable", "timeout", "concerns", "approved"];

    private static readonly ImmutableArray<string> PolicyOutcomes =
        ["STOP_AND_ESCALATE", "PAUSE_AND_CLARIFY", "LOG_WARNING", "CONTINUE"];

    private static readonly ImmutableArray<string> Triggers = ["BLOCKER", "MANUAL", "EXPLICIT", "MILESTONE", "SILENCE"];

    /// <summary>The word of an outcome.</summary>
    /// <param name="outcome">The outcome; what is no member of the enumeration is a blocker.</param>
    /// <returns>Such as <c>approved</c>.</returns>
    public static string Of(ReviewOutcome outcome) => Outcomes[(int)outcome < Outcomes.Length ? (int)outcome : 0];

    /// <summary>The word of what is to be done.</summary>
    /// <param name="outcome">What is to be done; what is no member of the enumeration is a stop.</param>
    /// <returns>Such as <c>PAUSE_AND_CLARIFY</c>.</returns>
    public static string Of(ReviewPolicyOutcome outcome) =>
        PolicyOutcomes[(int)outcome < PolicyOutcomes.Length ? (int)outcome : 0];

    /// <summary>The word of a trigger.</summary>
    /// <param name="kind">Why a review begins; what is no member of the enumeration is a blocker.</param>
    /// <returns>Such as <c>MILESTONE</c>.</returns>
    public static string Of(ReviewTriggerKind kind) => Triggers[(int)kind < Triggers.Length ? (int)kind : 0];

    /// <summary>Reads the word of an outcome.</summary>
    /// <param name="word">The word, exactly as <see cref="Of(ReviewOutcome)"/> writes it.</param>
    /// <returns>The outcome; <see cref="ReviewOutcome.Unparseable"/> for every other word.</returns>
    public static ReviewOutcome OutcomeOf(string? word) =>
        word is not null && Outcomes.IndexOf(word) is var index and >= 0
            ? (ReviewOutcome)index
            : ReviewOutcome.Unparseable;
}
