using System.Collections.Frozen;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Layers = Maestro.Policy.Simulation.Emergency.EmergencyWords.Layers;
using Reasons = Maestro.Policy.Simulation.Emergency.EmergencyWords.Reasons;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What faults lead to in the current generation.</summary>
internal static class CurrentFaults
{
    public static FrozenDictionary<RunFault, FaultRule> Rules { get; } = new Dictionary<RunFault, FaultRule>
    {
        // Evidence that isn't there is stopped as evidence that is made up.
        [RunFault.EvidenceMissing] = Sealed(
            Evidence(Reasons.EvidenceMissing), Layers.EthicsGate, Reasons.EvidenceFabrication,
            TrustOutcome.EvidenceFabrication),
        [RunFault.EvidenceInvalid] = Sealed(
            Evidence(Reasons.EvidenceSchemaInvalid), Layers.AccGate, Reasons.EvidenceSchemaInvalid,
            TrustOutcome.EvidenceSchemaInvalid),
        [RunFault.EvidenceFabricated] = Sealed(
            Evidence(Reasons.EvidenceFabrication), Layers.EthicsGate, Reasons.EvidenceFabrication,
            TrustOutcome.EvidenceFabrication),
        [RunFault.KeysMissing] = new(
            [Pause(Layers.BlacklistGate, Reasons.CritMissingRequiredKeys, StepDetail.MissingKeys)],
            null,
            RunEnd.Unfinished),
        [RunFault.RequestInvalid] = new(
            [Seal(Layers.AccGate, Reasons.InvalidEvent, StepDetail.RequestError)], null, RunEnd.Stopped),
        [RunFault.RequestExpired] = new(
            [Seal(Layers.AccGate, Reasons.AuthExpired)], TrustOutcome.AuthExpired, RunEnd.Stopped),
        [RunFault.LegalClaim] = Draft(
            Reasons.SafetyLegalBindingClaim, StepDetail.LintPattern, Layers.EthicsGate),
        [RunFault.DiscriminationTerm] = Draft(
            Reasons.SafetyDiscriminationTerm, StepDetail.LintPattern, Layers.EthicsGate),
        [RunFault.OutOfScope] = Draft(
            Reasons.DraftOutOfScope, StepDetail.LintMissing, Layers.AccGate),
    }.ToFrozenDictionary();

    public static StepWord Pause(Layer layer, ReasonCode reason, StepDetail detail) =>
        new(layer, Verdict.Hitl, reason, detail);

    public static StepWord Seal(Layer layer, ReasonCode reason, StepDetail detail = StepDetail.None) =>
        new(layer, Verdict.Stop, reason, detail, isSealed: true);

    private static StepWord Evidence(ReasonCode reason) => Pause(Layers.EvidenceGate, reason, StepDetail.Evidence);

    private static FaultRule Draft(ReasonCode reason, StepDetail detail, Layer sealing) =>
        Sealed(Pause(Layers.DraftLintGate, reason, detail), sealing, reason, TrustOutcome.DraftLintFail);

    private static FaultRule Sealed(StepWord pause, Layer sealing, ReasonCode reason, TrustOutcome outcome) =>
        new([pause, Seal(sealing, reason)], outcome, RunEnd.Stopped);
}
