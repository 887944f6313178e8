using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace Maestro.Policy.Benchmarks;

/// <summary>One gate that finds the rule for an action among a hundred by its name; beside it the look-up alone, and a
/// list of the same rules asked one after the other.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private static readonly ReasonCode No = BenchBook.Book.Reason("NO");

    private readonly RunContext _run = new("BENCH#1");
    private readonly string _action = "tool.action.73";
    private FrozenDictionary<string, Verdict> _rules = null!;
    private KeyValuePair<string, Verdict>[] _list = null!;
    private GatePipeline<string> _pipeline = null!;

    [GlobalSetup]
    public void Setup()
    {
        _list = [.. Enumerable.Range(0, 100).Select(static i => KeyValuePair.Create(
            $"tool.action.{i}", i % 7 == 0 ? Verdict.Hitl : Verdict.Run))];
        _rules = _list.ToFrozenDictionary(StringComparer.Ordinal);
        FrozenDictionary<string, Verdict> rules = _rules;
        _pipeline = GatePipeline.For<string>(BenchBook.Book)
            .Unaudited("the log has benchmarks of its own")
            .Gate(BenchBook.Book.Layers[0], (action, gate) =>
                !rules.TryGetValue(action, out Verdict verdict) ? gate.Stop(No)
                : verdict == Verdict.Run ? gate.Pass()
                : gate.Pause(No))
            .Build();
    }

    [Benchmark(Baseline = true)]
    public Verdict LookUpAlone() => _rules.TryGetValue(_action, out Verdict verdict) ? verdict : Verdict.Stop;

    [Benchmark]
    public Verdict IndexedRule() => _pipeline.EvaluateAsync(_action, _run).Result.Verdict;

    [Benchmark]
    public Verdict HundredIfs()
    {
        foreach (KeyValuePair<string, Verdict> rule in _list)
        {
            if (rule.Key == _action)
            {
                return rule.Value;
            }
        }

        return Verdict.Stop;
    }
}
