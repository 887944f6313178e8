using System.Collections.Immutable;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>The profiles that come along: the reference's three.</summary>
public static class BenchmarkProfiles
{
    private const string Clear = "Excelで進捗表を作成し、Wordで要約し、PPTでスライドを作成してください。";

    /// <summary>A clear prompt, and nothing goes wrong: everything runs.</summary>
    /// <value>300 runs, seed 123.</value>
    public static BenchmarkProfile Baseline { get; } = new()
    {
        Name = "baseline",
        Prompt = Clear,
        Seed = 123,
    };

    /// <summary>An ambiguous prompt: each task asks a human, who goes on seven times out of ten.</summary>
    /// <value>300 runs, seed 7.</value>
    public static BenchmarkProfile HitlObserve { get; } = new()
    {
        Name = "hitl_observe",
        Prompt = "ExcelとWordとPPTを作って。どっちがいい？おすすめは？",
        Seed = 7,
        ContinueShare = 0.7,
        MaxAttempts = 2,
    };

    /// <summary>Every draft breaks its contract, however often it is made: each is sealed at its second
    /// attempt.</summary>
    /// <value>300 runs, seed 42.</value>
    public static BenchmarkProfile Stress { get; } = new()
    {
        Name = "stress",
        Prompt = Clear,
        Seed = 42,
        Faults = DocumentFaults.KnownKinds.Aggregate(
            DocumentFaults.None,
            static (faults, kind) => faults.With(kind, DocumentFault.BreakContract, DocumentFault.LeakEmail)),
        SealsRunaways = true,
        RunawayThreshold = 2,
        MaxAttempts = 6,
        Requirements = BenchmarkRequirements.All,
    };

    /// <summary>All of them.</summary>
    /// <value>In the reference's order.</value>
    public static ImmutableArray<BenchmarkProfile> All { get; } = [Baseline, HitlObserve, Stress];

    /// <summary>Finds a profile that comes along.</summary>
    /// <param name="name">Its name, compared exactly.</param>
    /// <returns><see langword="null"/> when there is none of that name.</returns>
    public static BenchmarkProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
