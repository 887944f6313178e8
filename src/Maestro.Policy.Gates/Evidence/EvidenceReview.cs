using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Evidence;

/// <summary>What became of evidence, and of which.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Submission">What was submitted.</param>
/// <remarks>The default value is not judged, which accepts nothing.</remarks>
public readonly record struct EvidenceReview(EvidenceOutcome Outcome, EvidenceSubmission Submission)
{
    /// <summary>Whether there is no objection.</summary>
    /// <value><see langword="true"/> for <see cref="EvidenceOutcome.Accepted"/> alone.</value>
    public bool IsAccepted => Outcome == EvidenceOutcome.Accepted;

    /// <summary>The review as further members of an audit row, in the reference's order.</summary>
    /// <param name="policyPackHash">What names the rules on record; <see langword="null"/> leaves it out.</param>
    /// <returns>What the evidence is about, and <c>policy_pack_hash</c> when it is accepted; <c>error</c> for what is
    /// no evidence; nothing for nothing. Scenario and place are what was submitted.</returns>
    public ImmutableArray<AuditField> ToFields(string? policyPackHash = null) => this switch
    {
        { Submission.Error: { } error } => [new("error", error)],
        { Submission.Bundle: { } bundle, IsAccepted: true } when policyPackHash is not null =>
            bundle.ToFields().Add(new("policy_pack_hash", policyPackHash)),
        { Submission.Bundle: { } bundle } => bundle.ToFields(),
        _ => [],
    };

    /// <summary>The review on one line, without scenario and place.</summary>
    /// <returns>Such as <c>Fabricated items=1/3</c>.</returns>
    public override string ToString() => this switch
    {
        { Submission.Error: { } error } => error,
        { Submission.Bundle: { } bundle, Outcome: EvidenceOutcome.Fabricated } =>
            $"{Outcome} items={bundle.FabricatedCount}/{bundle.Items.Length}",
        { Submission.Bundle: { } bundle, Outcome: EvidenceOutcome.Untimely } =>
            $"{Outcome} oldest={Stamp(bundle.Oldest)} newest={Stamp(bundle.Newest)}",
        _ => $"{Outcome}",
    };

    private static string Stamp(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";
}
