using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The tests of the analyzers as they are.</summary>
/// <param name="Tests">The tests that pass, the quickest first.</param>
/// <param name="ReachedOnce">The members that run only once, whichever test comes first.</param>
internal sealed record Baseline(ImmutableArray<RecordedTest> Tests, BitArray ReachedOnce)
{
    /// <summary>Runs every test once.</summary>
    public static async Task<Baseline> Take(IReadOnlyList<LoadedAnalyzer> originals)
    {
        ConcurrentQueue<TestCase> waiting = new(TestCase.All());
        ConcurrentBag<RecordedTest> tests = [];
        foreach (LoadedAnalyzer original in originals)
        {
            original.RunInitializers();
        }

        BitArray reachedOnce = originals[0].Reached;
        await Task.WhenAll(originals.Select(original => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out TestCase? test))
            {
                if (await RecordedTest.Record(test, original) is { } recorded)
                {
                    tests.Add(recorded);
                }
            }
        })));
        return new([.. tests.OrderBy(static test => test.Analyses.Sum(static each => each.Steps))], reachedOnce);
    }

    /// <summary>Whether a mutant changes what runs only once.</summary>
    public bool IsFixed(Mutant mutant) => mutant.Member is not { } member || ReachedOnce[member];

    /// <summary>The tests that get to where a mutant differs, the quickest first.</summary>
    public IEnumerable<RecordedTest> TestsOf(Mutant mutant) =>
        IsFixed(mutant) ? Tests : Tests.Where(test => test.Reached[mutant.Member!.Value]);
}
