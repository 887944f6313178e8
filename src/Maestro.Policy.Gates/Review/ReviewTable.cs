using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>The decision table: the first row that holds decides. No row seals.</summary>
public static class ReviewTable
{
    /// <summary>The rows, in the order in which they are tried.</summary>
    /// <value>One for each <see cref="ReviewConclusion"/>, in its order.</value>
    public static ImmutableArray<ReviewRow> Rows { get; } =
    [
        Row(ReviewConclusion.Blocker, ReviewPolicyOutcome.StopAndEscalate, "REVIEW_BLOCKER",
            static count => count.Blockers >= 1),
        Row(ReviewConclusion.NoReviewer, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_NONE",
            static count => count.Asked == 0),
        Row(ReviewConclusion.AllMissing, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_ALL_MISSING",
            static count => count.Approved + count.Concerns == 0),
        Row(ReviewConclusion.Concerns, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_CONCERNS",
            static count => count.Concerns >= 2),
        Row(ReviewConclusion.Unparseable, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_UNPARSEABLE",
            static count => count.Unparseable >= 1),
        Row(ReviewConclusion.Incomplete, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_INCOMPLETE",
            static count => count.Timeouts >= 1),
        Row(ReviewConclusion.SoleConcern, ReviewPolicyOutcome.PauseAndClarify, "REVIEW_CONCERNS",
            static count => count is { SoleConcernPauses: true, Asked: 1, Concerns: 1 }),
        Row(ReviewConclusion.SingleConcern, ReviewPolicyOutcome.LogWarning, "REVIEW_SINGLE_CONCERN",
            static count => count.Concerns == 1),
        Row(ReviewConclusion.Approved, ReviewPolicyOutcome.Continue, "REVIEW_APPROVED",
            static count => count.Approved == count.Asked),
    ];

    /// <summary>The row of a conclusion.</summary>
    /// <param name="conclusion">The conclusion; what is no member of the enumeration is
    /// <see cref="ReviewConclusion.Blocker"/>.</param>
    /// <returns>The row.</returns>
    public static ReviewRow RowOf(ReviewConclusion conclusion) =>
        Rows[(int)conclusion < Rows.Length ? (int)conclusion : 0];

    // Invariant: some row always holds; if none did, the first would decide, which stops.
    internal static ReviewRow Find(ReviewCount count) => Rows.FirstOrDefault(row => row.Holds(count)) ?? Rows[0];

    private static ReviewRow Row(
        ReviewConclusion conclusion, ReviewPolicyOutcome outcome, string word, Func<ReviewCount, bool> holds) =>
        new(conclusion, outcome, word) { Holds = holds };
}
