using System.Collections.Frozen;
using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Layers = Maestro.Policy.Simulation.Emergency.EmergencyWords.Layers;
using Reasons = Maestro.Policy.Simulation.Emergency.EmergencyWords.Reasons;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What faults lead to in earlier generations.</summary>
internal static class EarlierFaults
{
    private static readonly StepWord NoEvidence =
        CurrentFaults.Pause(Layers.EvidenceGate, Reasons.EvidenceMissing, StepDetail.Evidence);

    /// <summary>Evidence is made up: the gate itself lets it pass, and ethics seals.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V501 { get; } =
        With(CurrentFaults.Rules, (RunFault.EvidenceFabricated, Fabricated(Reasons.EvidenceFabrication)));

    /// <summary>Without evidence the run just ends.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V48 { get; } =
        With(V501, (RunFault.EvidenceMissing, new([NoEvidence], ContractEvent.EvidenceMissing)));

    /// <summary>With evidence that is made up, too.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V44 { get; } = With(
        V48,
        (RunFault.EvidenceFabricated, new([Present(Reasons.EvidenceFabrication)], ContractEvent.EvidenceFabricated)));

    /// <summary>What is no evidence is sealed at once, a draft is stopped and not sealed, a request that lacks
    /// something ends the run without a word, nobody looks at its time, and a user may stop at an unclear
    /// boundary.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V41 { get; } = Without(
        With(
            V501,
            (RunFault.EvidenceMissing, Invalid()),
            (RunFault.EvidenceInvalid, Invalid()),
            (RunFault.KeysMissing, new([], ContractEvent.RequestIncomplete)),
            (RunFault.LegalClaim,
                Draft(Reasons.DraftIllegalBinding, StepDetail.LintPattern, ContractEvent.LintUnsafe)),
            (RunFault.OutOfScope,
                Draft(Reasons.DraftOutOfScope, StepDetail.LintMissing, ContractEvent.LintOutOfScope)),
            (RunFault.BoundaryUnstable, new(
                [new(Layers.RelativityGate, Verdict.Hitl, Reasons.RelBoundaryUnstable)], ContractEvent.None)),
            (RunFault.BoundaryRefused, new(
                [new(Layers.HitlFinalizeRfl, Verdict.Stop, Reasons.HitlStop, decider: Decider.User)],
                ContractEvent.AuthRejected))),
        RunFault.RequestExpired);

    /// <summary>Without evidence the run goes on, and the time of the request counts.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V4 { get; } = With(
        V41,
        (RunFault.EvidenceMissing, new([NoEvidence], ContractEvent.None)),
        (RunFault.EvidenceFabricated, Fabricated(Reasons.EvidencePresentButFabricated)),
        (RunFault.RequestExpired, CurrentFaults.Rules[RunFault.RequestExpired]));

    /// <summary>Humans say no, or what is no answer.</summary>
    public static FrozenDictionary<RunFault, FaultRule> V1 { get; } = With(
        FrozenDictionary<RunFault, FaultRule>.Empty,
        (RunFault.RequestExpired, CurrentFaults.Rules[RunFault.RequestExpired]),
        (RunFault.AuthRejected, User(Verdict.Stop, Reasons.AuthReject, ContractEvent.AuthRejected)),
        (RunFault.AuthRevised, User(Verdict.Hitl, Reasons.AuthRevise, ContractEvent.AuthRevised)),
        (RunFault.AuthInvalid, NoAnswer()),
        (RunFault.FinalizeStopped, Admin(Verdict.Stop, Reasons.FinalizeStop, ContractEvent.FinalizeStopped)),
        (RunFault.FinalizeRevised, Admin(Verdict.Hitl, Reasons.FinalizeRevise, ContractEvent.FinalizeRevised)),
        (RunFault.FinalizeInvalid, NoAnswer()));

    private static FrozenDictionary<RunFault, FaultRule> With(
        FrozenDictionary<RunFault, FaultRule> rules, params ImmutableArray<(RunFault Fault, FaultRule Rule)> others) =>
        rules.Where(rule => others.All(other => other.Fault != rule.Key))
            .Concat(others.Select(other => KeyValuePair.Create(other.Fault, other.Rule)))
            .ToFrozenDictionary();

    private static FrozenDictionary<RunFault, FaultRule> Without(
        FrozenDictionary<RunFault, FaultRule> rules, params ImmutableArray<RunFault> faults) =>
        rules.Where(rule => !faults.Contains(rule.Key)).ToFrozenDictionary();

    private static StepWord Present(ReasonCode reason) =>
        new(Layers.EvidenceGate, Verdict.Run, reason, StepDetail.Evidence);

    private static FaultRule Fabricated(ReasonCode reason) => new(
        [Present(reason), CurrentFaults.Seal(Layers.EthicsGate, Reasons.EvidenceFabrication)],
        ContractEvent.EvidenceFabricated,
        TrustOutcome.EvidenceFabrication);

    // The reference seals this on the layer of evidence; only two layers may.
    private static FaultRule Invalid() => new(
        [new(Layers.AccGate, Verdict.Stop, Reasons.EvidenceSchemaInvalid, StepDetail.Evidence, isSealed: true)],
        ContractEvent.EvidenceInvalid,
        TrustOutcome.EvidenceSchemaInvalid);

    private static FaultRule Draft(ReasonCode reason, StepDetail detail, ContractEvent happened) =>
        new([CurrentFaults.Pause(Layers.DraftLintGate, reason, detail)], happened, TrustOutcome.DraftLintFail);

    // A wish for another way pauses, and leaves nothing to a human.
    private static FaultRule User(Verdict verdict, ReasonCode reason, ContractEvent happened) =>
        new([new(Layers.HitlAuth, verdict, reason, decider: Decider.User, isOverridable: false)], happened);

    private static FaultRule Admin(Verdict verdict, ReasonCode reason, ContractEvent happened) =>
        new([new(Layers.HitlFinalizeAdmin, verdict, reason, decider: Decider.Admin, isOverridable: false)], happened);

    private static FaultRule NoAnswer() => new(
        [new(Layers.AccGate, Verdict.Stop, Reasons.InvalidEvent, StepDetail.AnswerError, isSealed: true)],
        ContractEvent.AnswerInvalid);
}
