using Layers = Maestro.Policy.Simulation.Emergency.EmergencyWords.Layers;
using Reasons = Maestro.Policy.Simulation.Emergency.EmergencyWords.Reasons;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What the stages of the current generation say; earlier ones say most of it, too.</summary>
internal static class CurrentWords
{
    public static ContractWords Words { get; } = new()
    {
        Meaning = new(Layers.MeaningGate, Verdict.Run, Reasons.Ok),
        Consistency = new(Layers.ConsistencyGate, Verdict.Run, Reasons.Ok),

        // The relativity layer leaves the last word to humans, whatever it says.
        Relativity = new(Layers.RelativityGate, Verdict.Run, Reasons.Ok, isOverridable: true),
        Coaching =
        [
            new(Layers.HitlCoachingAuth, Verdict.Hitl, Reasons.CoachingAuthRequired, StepDetail.CoachingNeed),
            new(Layers.HitlCoachingAuth, Verdict.Run, Reasons.CoachingApprove, decider: Decider.Admin),
            new(Layers.CoachingEvent, Verdict.Run, Reasons.CoachingCheckPassed, StepDetail.Coaching),
        ],
        CoachingExhausted =
            new(Layers.CoachingEvent, Verdict.Run, Reasons.CoachingSkipped, StepDetail.CoachingEnd),
        EvidenceOk = new(Layers.EvidenceGate, Verdict.Run, Reasons.EvidenceOk, StepDetail.Evidence),
        Trust =
        [
            Judged(Verdict.Hitl, Reasons.TrustCooldownActive),
            Judged(Verdict.Hitl, Reasons.NoValidGrant),
            Judged(Verdict.Hitl, Reasons.TrustScoreLow),
            Judged(Verdict.Run, Reasons.AutoAuthByTrustAndGrant),
        ],
        Waits =
        [
            Wait(Reasons.TrustCooldownActive), Wait(Reasons.NoValidGrant), Wait(Reasons.TrustScoreLow), null,
        ],
        ApprovedByTrust =
            new(Layers.HitlAuth, Verdict.Run, Reasons.AutoAuthByTrustAndGrant, StepDetail.Approval),
        ApprovedByUser = new(Layers.HitlAuth, Verdict.Run, Reasons.AuthApprove, decider: Decider.User),
        TrustUpdated = new(Layers.TrustUpdate, Verdict.Run, Reasons.TrustUpdate, StepDetail.TrustUpdate),
        DraftWritten = new(Layers.DocDraft, Verdict.Run, Reasons.DraftGenerated, StepDetail.DraftId),
        DraftLintOk = new(Layers.DraftLintGate, Verdict.Run, Reasons.DraftLintOk),
        FinalizationNeeded =
            new(Layers.AccGate, Verdict.Hitl, Reasons.AdminFinalizeRequired, StepDetail.DraftId),
        Finalized = new(
            Layers.HitlFinalizeAdmin, Verdict.Run, Reasons.FinalizeApprove, StepDetail.DraftId, Decider.Admin),
        Effective = new(Layers.ContractEffect, Verdict.Run, Reasons.ContractEffective, StepDetail.Effect),
        Scored = new(Layers.EvalScore, Verdict.Run, Reasons.EvalScored, StepDetail.Score) { IsForced = true },
        RewardGranted = Reward(Reasons.RewardGranted),
        RewardSkipped = Reward(Reasons.RewardSkipped),
    };

    private static StepWord Judged(Verdict verdict, ReasonCode reason) =>
        new(Layers.ModelTrustGate, verdict, reason, StepDetail.Judgement);

    private static StepWord Wait(ReasonCode reason) =>
        new(Layers.AccGate, Verdict.Hitl, reason, StepDetail.RequestIds);

    private static StepWord Reward(ReasonCode reason) =>
        new(Layers.HitlReward, Verdict.Run, reason, StepDetail.Reward, Decider.Admin) { IsForced = true };
}
