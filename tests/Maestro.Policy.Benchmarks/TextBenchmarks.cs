using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Benchmarks;

/// <summary>The pattern gate with its fifteen cues on a prompt of 1 KB that holds none of them; beside it one compiled
/// regular expression a cue.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const string Words =
        "please write a short report about the harbour in winter and list what the crew should pack ";

    private readonly RunContext _run = new("BENCH#1");
    private string _prompt = null!;
    private CueMatcher _matcher = null!;
    private Regex[] _regexes = null!;
    private GatePipeline<string> _pipeline = null!;

    [GlobalSetup]
    public void Setup()
    {
        _prompt = string.Concat(Enumerable.Repeat(Words, 12))[..1024];
        _matcher = new([.. PatternGateOptions.DefaultStopCues, .. PatternGateOptions.DefaultHumanCues]);
        _regexes = [.. _matcher.Cues.Select(cue => new Regex(
            cue.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled))];
        _pipeline = GatePipeline.For<string>(BenchBook.Book)
            .Unaudited("the log has benchmarks of its own")
            .AddPatternGate(new()
            {
                Layer = BenchBook.Book.Layers[0],
                StopReason = BenchBook.Book.Reason("NEVER"),
                HitlReason = BenchBook.Book.Reason("NO"),
            })
            .Build();
    }

    [Benchmark(Baseline = true)]
    public Verdict PatternGate() => _pipeline.EvaluateAsync(_prompt, _run).Result.Verdict;

    [Benchmark]
    public int MatcherAlone() => _matcher.IndexOfFirst(_prompt);

    [Benchmark]
    public int RegexPerCue() => Array.FindIndex(_regexes, regex => regex.IsMatch(_prompt));
}
