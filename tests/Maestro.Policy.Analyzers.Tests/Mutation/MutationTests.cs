using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Analyzers with a small mistake fail a test, mostly.</summary>
/// <remarks>Measured on <c>MAESTRO_MUTANTS</c> mutants that <c>MAESTRO_SEED</c> chooses among those in the folders and
/// files <c>MAESTRO_MUTATED</c>, and only where <c>MAESTRO_LONG</c> is 1.</remarks>
public sealed class MutationTests(ITestOutputHelper output)
{
    // What is found of large samples is more; a small one may be unlucky.
    private const double Score = 0.85;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    [Fact]
    public async Task Mutant_IsKilled()
    {
        Assert.SkipUnless(IsLong, "Takes minutes; MAESTRO_LONG=1 runs it.");

        Stopwatch watch = Stopwatch.StartNew();
        CSharpCompilation analyzers = AnalyzersProject.Load();
        Mutant[] mutants = [.. Mutants.Of(analyzers, Environment.GetEnvironmentVariable("MAESTRO_MUTATED"))];
        int seed = Number("MAESTRO_SEED", 1);
        new Random(seed).Shuffle(mutants);
        Population population = Population.Of(analyzers, mutants);
        output.WriteLine($"{mutants.Length} mutants, {population.Held} at once, seed {seed}, after {watch.Elapsed}");

        int processors = Math.Min(Environment.ProcessorCount, 4);
        LoadedAnalyzer[] workers = [.. Enumerable.Range(0, processors).Select(_ => population.Load())];
        Baseline baseline = await Baseline.Take(workers);
        output.WriteLine($"{baseline.Tests.Length} tests after {watch.Elapsed}");

        Sample sample = new(population, baseline, mutants, Number("MAESTRO_MUTANTS", 150), output.WriteLine);
        Fate[] fates = await sample.Run(workers);

        int killed = fates.Count(static fate => fate.Killer is not null);
        string result = $"{killed} of {fates.Length} mutants are killed after {watch.Elapsed}";
        output.WriteLine(result);
        Assert.True(killed >= Score * fates.Length, result);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number)
            ? number
            : otherwise;
}
