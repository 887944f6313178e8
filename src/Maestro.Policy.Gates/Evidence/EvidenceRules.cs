namespace Maestro.Policy.Gates.Evidence;

/// <summary>Judges evidence that was read.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Judging allocates nothing. The order is: what must not
/// be hidden by anything else comes first.</remarks>
public sealed record EvidenceRules
{
    /// <summary>The rules where nothing else is said.</summary>
    /// <value>Place and future are looked at, and age isn't.</value>
    public static EvidenceRules Default { get; } = new();

    /// <summary>What the reference asks of evidence that it could read.</summary>
    /// <value>Only that nothing is made up: neither place nor time matter.</value>
    public static EvidenceRules Reference { get; } = new() { ChecksPlace = false, MaxAhead = null };

    /// <summary>Whether evidence has to be about the request's scenario and place, where the host gives one.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool ChecksPlace { get; init; } = true;

    /// <summary>How old an item may be.</summary>
    /// <value>0 or more; <see langword="null"/>, the default, for any age.</value>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How far ahead of the clock an item may have been retrieved, since clocks differ.</summary>
    /// <value>0 or more; 1 minute by default; <see langword="null"/> for any time.</value>
    public TimeSpan? MaxAhead { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Judges evidence.</summary>
    /// <param name="submission">What was submitted.</param>
    /// <param name="place">What the request is about; <see langword="null"/> when the host doesn't say.</param>
    /// <param name="now">The time.</param>
    /// <returns>The first that holds of: missing, no evidence, made up, about another place, untimely,
    /// accepted.</returns>
    public EvidenceReview Judge(EvidenceSubmission submission, EvidencePlace? place, DateTimeOffset now) =>
        new(Outcome(submission, place, now), submission);

    /// <summary>Finds what keeps evidence from being judged by the rules.</summary>
    internal IEnumerable<string> Faults()
    {
        if (MaxAge < TimeSpan.Zero)
        {
            yield return $"{nameof(MaxAge)} is {MaxAge}. Make it 0 or more.";
        }

        if (MaxAhead < TimeSpan.Zero)
        {
            yield return $"{nameof(MaxAhead)} is {MaxAhead}. Make it 0 or more.";
        }
    }

    private EvidenceOutcome Outcome(EvidenceSubmission submission, EvidencePlace? place, DateTimeOffset now) =>
        submission.Error is not null ? EvidenceOutcome.SchemaInvalid
        : submission.Bundle is not { } bundle ? EvidenceOutcome.Missing
        : bundle.FabricatedCount > 0 ? EvidenceOutcome.Fabricated
        : ChecksPlace && place is { } expected && !bundle.IsAbout(expected) ? EvidenceOutcome.Misplaced
        : !IsOldEnough(bundle, now) || !IsYoungEnough(bundle, now) ? EvidenceOutcome.Untimely
        : EvidenceOutcome.Accepted;

    // Written so that an item that doesn't say when it was retrieved is neither.
    private bool IsOldEnough(EvidenceBundle bundle, DateTimeOffset now) =>
        MaxAhead is not { } ahead || bundle.Newest - now <= ahead;

    private bool IsYoungEnough(EvidenceBundle bundle, DateTimeOffset now) =>
        MaxAge is not { } age || now - bundle.Oldest <= age;
}
