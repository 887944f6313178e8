using System.Collections.Concurrent;
using System.Reflection;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>Mutants in an order that chance has given, and the tests that hunt them.</summary>
internal sealed class Sample(
    Population population, Baseline baseline, Mutant[] mutants, int size, Action<string> tell)
{
    private readonly ConcurrentDictionary<TestCase, int> _kills = new();
    private readonly ConcurrentBag<Fate> _fates = [];
    private int _next = -1;

    /// <summary>Tries the first mutants that compile.</summary>
    public async Task<Fate[]> Run(IEnumerable<LoadedAnalyzer> workers)
    {
        await Task.WhenAll(workers.Select(worker => Task.Run(() => Work(worker))));
        return [.. _fates.OrderBy(static fate => fate.Number).Take(size)];
    }

    private async Task Work(LoadedAnalyzer worker)
    {
        while (_fates.Count < size && Interlocked.Increment(ref _next) is var number && number < mutants.Length)
        {
            if (await Try(number, mutants[number], worker) is { } fate)
            {
                _fates.Add(fate);
                if (fate.Killer is null)
                {
                    tell($"{_fates.Count} tried; survives {fate.Tests} tests: {mutants[number]}");
                }
            }
        }
    }

    private async Task<Fate?> Try(int number, Mutant mutant, LoadedAnalyzer worker)
    {
        LoadedAnalyzer? loaded;
        try
        {
            loaded = population.Choose(mutant, worker, baseline.IsFixed(mutant));
        }
        catch (TargetInvocationException exception)
        {
            return new(number, mutant, exception.InnerException!.Message, 0);
        }

        if (loaded is null)
        {
            return null;
        }

        RecordedTest[] tests = [.. Ordered(mutant)];
        foreach (RecordedTest test in tests)
        {
            if (await test.Kills(loaded))
            {
                _kills.AddOrUpdate(test.Case, 1, static (_, kills) => kills + 1);
                return new(number, mutant, test.Case.Method.Name, tests.Length);
            }
        }

        return new(number, mutant, null, tests.Length);
    }

    // Tests that are named after the file first, then those that have killed before.
    private IEnumerable<RecordedTest> Ordered(Mutant mutant)
    {
        string file = Path.GetFileName(mutant.Tree.FilePath).Split('.')[0] + "Tests";
        return baseline.TestsOf(mutant)
            .OrderByDescending(test => test.Case.Method.DeclaringType!.Name == file)
            .ThenByDescending(test => _kills.GetValueOrDefault(test.Case));
    }
}
