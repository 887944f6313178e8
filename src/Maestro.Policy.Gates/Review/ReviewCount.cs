namespace Maestro.Policy.Gates.Review;

/// <summary>How many reviewers were asked, and what became of them.</summary>
internal readonly record struct ReviewCount(
    int Asked, int Blockers, int Unparseable, int Timeouts, int Concerns, int Approved, bool SoleConcernPauses)
{
    public static ReviewCount Of(ReadOnlySpan<ReviewOutcome> outcomes, bool soleConcernPauses)
    {
        int approved = outcomes.Count(ReviewOutcome.Approved);
        int concerns = outcomes.Count(ReviewOutcome.Concerns);
        int timeouts = outcomes.Count(ReviewOutcome.Timeout);
        int unparseable = outcomes.Count(ReviewOutcome.Unparseable);

        // Whatever is none of the others is a blocker, also what is no member of the enumeration.
        int blockers = outcomes.Length - approved - concerns - timeouts - unparseable;
        return new(outcomes.Length, blockers, unparseable, timeouts, concerns, approved, soleConcernPauses);
    }
}
