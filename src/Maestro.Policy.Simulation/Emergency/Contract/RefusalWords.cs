using System.Collections.Frozen;
using Layers = Maestro.Policy.Simulation.Emergency.EmergencyWords.Layers;
using Reasons = Maestro.Policy.Simulation.Emergency.EmergencyWords.Reasons;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What is on record of a human's no where a generation doesn't know one: a stop.</summary>
internal static class RefusalWords
{
    /// <summary>A step for each way of not saying yes.</summary>
    public static FrozenDictionary<RunFault, StepWord> All { get; } = new Dictionary<RunFault, StepWord>
    {
        [RunFault.AuthRejected] = User(Reasons.AuthReject),
        [RunFault.AuthRevised] = User(Reasons.AuthRevise),
        [RunFault.AuthInvalid] = NoAnswer(),
        [RunFault.FinalizeStopped] = Admin(Reasons.FinalizeStop),
        [RunFault.FinalizeRevised] = Admin(Reasons.FinalizeRevise),
        [RunFault.FinalizeInvalid] = NoAnswer(),
    }.ToFrozenDictionary();

    private static StepWord User(ReasonCode reason) =>
        new(Layers.HitlAuth, Verdict.Stop, reason, decider: Decider.User);

    private static StepWord Admin(ReasonCode reason) =>
        new(Layers.HitlFinalizeAdmin, Verdict.Stop, reason, decider: Decider.Admin);

    private static StepWord NoAnswer() =>
        new(Layers.AccGate, Verdict.Stop, Reasons.InvalidEvent, StepDetail.AnswerError);
}
