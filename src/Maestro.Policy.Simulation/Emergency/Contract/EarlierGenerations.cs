using System.Collections.Immutable;
using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>The earlier generations, each by what it does otherwise than the one after it.</summary>
internal static class EarlierGenerations
{
    public static GenerationRules V501 { get; } = Generations.Current with
    {
        Version = "5.0.1",
        Stages = Insert(Generations.Current.Stages, RunStage.Trust, RunStage.Question),
        Words = EarlierWords.Words,
        Faults = EarlierFaults.V501,
        DraftRules = ReferenceGenerations.V47Fixed,
        DraftReading = DraftLintReading.FirstMatch,
        Log = LogKind.Pauses,
        Scoring = RunScoring.EveryRun,
    };

    public static GenerationRules V48 { get; } = V501 with
    {
        Version = "4.8",
        Faults = EarlierFaults.V48,
        Lifecycle = EarlierLifecycles.V48,
        RunDigits = 3,
        Log = LogKind.Everything,
    };

    public static GenerationRules V47Fixed { get; } = V48 with
    {
        Version = "4.7-fixed",
        PolicyPack = "POLICY_PACK#SIM#V4_6",
        Faults = EarlierFaults.V44,
        Lifecycle = EarlierLifecycles.V44,
    };

    public static GenerationRules V47 { get; } =
        V47Fixed with { Version = "4.7", DraftRules = ReferenceGenerations.V44 };

    public static GenerationRules V46 { get; } =
        V47 with { Version = "4.6", Stages = V47.Stages.Remove(RunStage.Coaching) };

    public static GenerationRules V44 { get; } =
        V46 with { Version = "4.4", PolicyPack = "POLICY_PACK#SIM#V4_3", Scoring = RunScoring.NoRun };

    /// <summary>A bench changes evidence, requests and drafts, and looks at the whole way of each run.</summary>
    public static GenerationRules V44Bench { get; } = V44 with
    {
        Version = "4.4-stress",
        Stages = Insert(V44.Stages, RunStage.Request, RunStage.Ethics),
        Faults = EarlierFaults.V48,
        Lifecycle = EarlierLifecycles.V48,
        AsksAlways = true,
    };

    public static GenerationRules V41 { get; } = V44Bench with
    {
        Version = "4.1",
        PolicyPack = "SIM_POLICY_PACK_V4",
        Stages = V44Bench.Stages.Replace(RunStage.Relativity, RunStage.Boundary),
        Faults = EarlierFaults.V41,
        Lifecycle = EarlierLifecycles.V4,
        DraftRules = ReferenceGenerations.V41,
        NeededKeys = ["context"],
        AsksAlways = false,
    };

    public static GenerationRules V4 { get; } = V41 with
    {
        Version = "4",
        Stages = V44Bench.Stages,
        Faults = EarlierFaults.V4,
        DraftRules = ReferenceGenerations.V4,
        NeededKeys = Generations.Current.NeededKeys.Remove("schema_version"),
    };

    public static GenerationRules V1 { get; } = V4 with
    {
        Version = "1",
        Stages =
        [
            RunStage.Meaning, RunStage.Consistency, RunStage.Relativity, RunStage.Request, RunStage.Question,
            RunStage.Approval, RunStage.Draft, RunStage.Finalization, RunStage.Effect,
        ],
        Faults = EarlierFaults.V1,
        Lifecycle = EarlierLifecycles.V1,
    };

    private static ImmutableArray<RunStage> Insert(ImmutableArray<RunStage> stages, RunStage before, RunStage stage) =>
        stages.Insert(stages.IndexOf(before), stage);
}
