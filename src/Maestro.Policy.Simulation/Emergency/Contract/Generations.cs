using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>The generations that can be simulated.</summary>
internal static class Generations
{
    /// <summary>The current one.</summary>
    public static GenerationRules Current { get; } = new()
    {
        Version = "5.1.2",
        PolicyPack = "POLICY_PACK#SIM#V4_8_2",
        Stages =
        [
            RunStage.Meaning, RunStage.Consistency, RunStage.Relativity, RunStage.Coaching, RunStage.Evidence,
            RunStage.Request, RunStage.Trust, RunStage.Approval, RunStage.Draft, RunStage.DraftLint,
            RunStage.Finalization, RunStage.Effect,
        ],
        Words = CurrentWords.Words,
        Faults = CurrentFaults.Rules,
        Lifecycle = ContractLifecycle.Reference,
        DraftRules = DraftLintRules.Default,
    };

    public static GenerationRules Of(EmergencyGeneration generation) => generation switch
    {
        EmergencyGeneration.V512 => Current,
        EmergencyGeneration.V501 => EarlierGenerations.V501,
        EmergencyGeneration.V48 => EarlierGenerations.V48,
        EmergencyGeneration.V47Fixed => EarlierGenerations.V47Fixed,
        EmergencyGeneration.V47 => EarlierGenerations.V47,
        EmergencyGeneration.V46 => EarlierGenerations.V46,
        EmergencyGeneration.V44 => EarlierGenerations.V44,
        EmergencyGeneration.V44Bench => EarlierGenerations.V44Bench,
        EmergencyGeneration.V41 => EarlierGenerations.V41,
        EmergencyGeneration.V4 => EarlierGenerations.V4,
        EmergencyGeneration.V1 => EarlierGenerations.V1,
        _ => throw new ArgumentOutOfRangeException(nameof(generation), generation, "No generation is called that."),
    };
}
