using System.Numerics;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>A benchmark as data: a prompt, how often it is run, who answers, and what goes wrong on purpose.</summary>
/// <remarks>Immutable. The same profile gives the same report on every machine.</remarks>
public sealed record BenchmarkProfile
{
    /// <summary>The most runs.</summary>
    public const int MaxRuns = 1_000_000;

    /// <summary>What it is called.</summary>
    /// <value>A short text.</value>
    public required string Name { get; init; }

    /// <summary>What is asked for in every run.</summary>
    /// <value>Any text.</value>
    public required string Prompt { get; init; }

    /// <summary>How often it is run.</summary>
    /// <value>0 to 1,000,000; 300 by default.</value>
    public int Runs { get; init; } = 300;

    /// <summary>What answers are drawn with.</summary>
    /// <value>Any integer; 0 by default. The human of run <c>i</c> is drawn with the seed plus <c>i</c>.</value>
    public BigInteger Seed { get; init; }

    /// <summary>How likely a human says to go on.</summary>
    /// <value>0 to 1; 1 by default.</value>
    public double ContinueShare { get; init; } = 1;

    /// <summary>The drafts that are faulty on purpose.</summary>
    /// <value><see cref="DocumentFaults.None"/> by default.</value>
    public DocumentFaults Faults { get; init; } = DocumentFaults.None;

    /// <summary>Whether a draft that keeps breaking its contract is tried again, and sealed in the end.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool SealsRunaways { get; init; }

    /// <summary>The attempt at which such a draft is sealed.</summary>
    /// <value>10 by default; less than 1 is taken for 1.</value>
    public int RunawayThreshold { get; init; } = 10;

    /// <summary>How often such a draft is tried.</summary>
    /// <value>3 by default; less than 1 is taken for 1, and more than 10,000 for that.</value>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>What it has to come to.</summary>
    /// <value>By default neither an address in a row nor a crash.</value>
    public BenchmarkRequirements Requirements { get; init; } =
        BenchmarkRequirements.NoAddresses | BenchmarkRequirements.NoCrashes;

    internal DocumentRequest Request(string runId) => new()
    {
        RunId = runId,
        Prompt = Prompt,
        Faults = Faults,
        SealsRunaways = SealsRunaways,
        RunawayThreshold = RunawayThreshold,
        MaxAttempts = MaxAttempts,
    };
}
