using Layers = Maestro.Policy.Simulation.Emergency.EmergencyWords.Layers;
using Reasons = Maestro.Policy.Simulation.Emergency.EmergencyWords.Reasons;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What the stages of earlier generations say.</summary>
internal static class EarlierWords
{
    /// <summary>A human is asked before trust is, and again by the layer of accountability.</summary>
    public static ContractWords Words { get; } = CurrentWords.Words with
    {
        EthicsOk = new(Layers.EthicsGate, Verdict.Run, Reasons.Ok),
        BoundaryContinued =
            new(Layers.HitlFinalizeRfl, Verdict.Run, Reasons.HitlContinue, decider: Decider.User),
        Coaching =
        [
            new(Layers.AccGate, Verdict.Hitl, Reasons.CoachingAuthRequired, StepDetail.CoachingNeed),
            .. CurrentWords.Words.Coaching[1..],
        ],
        BeforeTrust = [new(Layers.AccGate, Verdict.Hitl, Reasons.AuthRequired, StepDetail.RequestIds)],
        Waits = [null, null, null, null],
        ApprovedByTrust = new(Layers.HitlAuth, Verdict.Run, Reasons.AuthSkipped, StepDetail.Approval),
    };
}
