using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Makes the evidence of a batch, sound or made up, and judges what is submitted.</summary>
/// <remarks>It was retrieved when the batch began: the evidence of one run is that of every other.</remarks>
internal sealed class EvidenceDesk
{
    private static readonly TrustPlace Place = ReferenceGrant.Place;

    private readonly EvidenceRules _rules;
    private readonly EvidencePlace _place = new(Place.Scenario, Place.Location);
    private readonly EvidenceSubmission _sound;
    private readonly EvidenceSubmission _fabricated;

    public EvidenceDesk(EvidenceRules rules, DateTimeOffset retrievedAt)
    {
        _rules = rules;
        _sound = Make(retrievedAt, isFabricated: false);
        _fabricated = Make(retrievedAt, isFabricated: true);
    }

    /// <summary>Judges the evidence of a run.</summary>
    public EvidenceReview Judge(RunTrace run) =>
        _rules.Judge(run.Given.Evidence ?? (run.IsFabricated ? _fabricated : _sound), _place, run.Now);

    private static EvidenceSubmission Make(DateTimeOffset retrievedAt, bool isFabricated) =>
        EvidenceSubmission.Of(new EvidenceBundle(
            Place.Scenario!, Place.Location!, [new("EV#001", "SIM_SOURCE", retrievedAt, isFabricated)]));
}
