using System.Collections.Frozen;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
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
            ContractEvent.EvidenceMissing, Evidence(Reasons.EvidenceMissing), Layers.EthicsGate,
            Reasons.EvidenceFabrication, TrustOutcome.EvidenceFabrication),
        [RunFault.EvidenceInvalid] = Sealed(
            ContractEvent.EvidenceInvalid, Evidence(Reasons.EvidenceSchemaInvalid), Layers.AccGate,
            Reasons.EvidenceSchemaInvalid, TrustOutcome.EvidenceSchemaInvalid),
        [RunFault.EvidenceFabricated] = Sealed(
            ContractEvent.EvidenceFabricated, Evidence(Reasons.EvidenceFabrication), Layers.EthicsGate,
            Reasons.EvidenceFabrication, TrustOutcome.EvidenceFabrication),
        [RunFault.KeysMissing] = new(
            [Pause(Layers.BlacklistGate, Reasons.CritMissingRequiredKeys, StepDetail.MissingKeys)],
            ContractEvent.RequestIncomplete),
        [RunFault.RequestExpired] = new(
            [Seal(Layers.AccGate, Reasons.AuthExpired)], ContractEvent.AuthExpired, TrustOutcome.AuthExpired),
        [RunFault.LegalClaim] = Draft(
            ContractEvent.LintUnsafe, Reasons.SafetyLegalBindingClaim, StepDetail.LintPattern, Layers.EthicsGate),
        [RunFault.DiscriminationTerm] = Draft(
            ContractEvent.LintUnsafe, Reasons.SafetyDiscriminationTerm, StepDetail.LintPattern, Layers.EthicsGate),
        [RunFault.OutOfScope] = Draft(
            ContractEvent.LintOutOfScope, Reasons.DraftOutOfScope, StepDetail.LintMissing, Layers.AccGate),
    }.ToFrozenDictionary();

    public static StepWord Pause(Layer layer, ReasonCode reason, StepDetail detail) =>
        new(layer, Verdict.Hitl, reason, detail);

    public static StepWord Seal(Layer layer, ReasonCode reason) =>
        new(layer, Verdict.Stop, reason, isSealed: true);

    private static StepWord Evidence(ReasonCode reason) => Pause(Layers.EvidenceGate, reason, StepDetail.Evidence);

    private static FaultRule Draft(ContractEvent happened, ReasonCode reason, StepDetail detail, Layer sealing) =>
        Sealed(
            happened, Pause(Layers.DraftLintGate, reason, detail), sealing, reason, TrustOutcome.DraftLintFail);

    private static FaultRule Sealed(
        ContractEvent happened, StepWord pause, Layer sealing, ReasonCode reason, TrustOutcome outcome) =>
        new([pause, Seal(sealing, reason)], happened, outcome);
}
