using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether there is evidence for the situation.</summary>
internal sealed class EvidenceStep : KageStep
{
    private const string PolicyPack = "POLICY_PACK#EMERGENCY_CONTRACT_KAGE#V1_0";

    public override ReasonCode? FixedReason => KageWords.Reasons.EvidenceMissing;

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.EvidenceGate;
        EvidencePlace place = new(run.Scenario.Scenario ?? "", run.Scenario.Location ?? "");
        EvidenceReview review = Review(run, place);

        return new(review.Outcome switch
        {
            EvidenceOutcome.Accepted => run.Pass(
                layer, KageWords.Reasons.EvidenceOk, extra: [new("policy_pack_hash", PolicyPack)]),
            EvidenceOutcome.Fabricated => Fabricated(run),
            EvidenceOutcome.SchemaInvalid =>
                run.Pause(layer, KageWords.Reasons.EvidenceSchemaInvalid, review.Submission.Error),
            EvidenceOutcome.Misplaced =>
                run.Pause(layer, KageWords.Reasons.ConsistencyBreak, Mismatch(review.Submission.Bundle!, place)),
            EvidenceOutcome.Untimely => run.Pause(layer, KageWords.Reasons.EvidenceUntimely, review.ToString()),
            _ => run.Pause(layer, KageWords.Reasons.EvidenceMissing),
        });
    }

    // The reference looks at the place before it looks for what is made up.
    private static EvidenceReview Review(KageRun run, EvidencePlace place)
    {
        EvidenceSubmission evidence = run.Request.Evidence;

        return !run.IsReference ? EvidenceRules.Default.Judge(evidence, place, run.Now)
            : evidence.Bundle is { } bundle && !bundle.IsAbout(place) ? new(EvidenceOutcome.Misplaced, evidence)
            : EvidenceRules.Reference.Judge(evidence, place, run.Now);
    }

    private static bool Fabricated(KageRun run)
    {
        bool passes = run.Pause(KageWords.Layers.EvidenceGate, KageWords.Reasons.EvidenceFabrication);

        return run.IsReference ? passes : run.Seal(KageWords.Layers.EthicsGate, KageWords.Reasons.EvidenceFabrication);
    }

    private static string Mismatch(EvidenceBundle bundle, EvidencePlace place) =>
        bundle.IsAbout(place with { Location = bundle.Location })
            ? "evidence location mismatch"
            : "evidence scenario mismatch";
}
