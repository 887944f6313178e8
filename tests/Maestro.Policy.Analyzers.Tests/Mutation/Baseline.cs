using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The analyzers as they are, with their tests.</summary>
/// <param name="Analyzers">Their source, with probes.</param>
/// <param name="Tests">The tests that pass.</param>
/// <param name="ReachedOnce">The members that run only once, whichever test comes first.</param>
internal sealed record Baseline(CSharpCompilation Analyzers, ImmutableArray<RecordedTest> Tests, BitArray ReachedOnce)
{
    /// <summary>Runs every test once.</summary>
    public static async Task<Baseline> Take(CSharpCompilation analyzers, int workers)
    {
        CSharpCompilation probed = analyzers
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(analyzers.SyntaxTrees.Select(Probes.Into))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                Probes.Source(analyzers.SyntaxTrees.Length), (CSharpParseOptions)analyzers.SyntaxTrees[0].Options));
        ConcurrentQueue<TestCase> waiting = new(TestCase.All());
        ConcurrentBag<RecordedTest> tests = [];
        LoadedAnalyzer[] originals = [.. Enumerable.Range(0, workers).Select(_ => LoadedAnalyzer.From(probed)!)];
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
        return new(
            probed, [.. tests.OrderBy(static test => test.Analyses.Sum(static each => each.Steps))], reachedOnce);
    }

    /// <summary>The analyzers with one change.</summary>
    public CSharpCompilation With(Mutant mutant) => Analyzers.ReplaceSyntaxTree(
        Analyzers.SyntaxTrees[mutant.File], Probes.Into(mutant.Apply(), mutant.File));

    /// <summary>The tests that get to where a mutant differs, the quickest first.</summary>
    public IEnumerable<RecordedTest> TestsOf(Mutant mutant) =>
        mutant.Member is { } member && !ReachedOnce[member] ? Tests.Where(test => test.Reached[member]) : Tests;
}
