using BenchmarkDotNet.Attributes;
using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Benchmarks;

/// <summary>What it costs to judge a command: a line of 200 characters, an argument vector, and long texts, which cost
/// no more than in proportion.</summary>
[MemoryDiagnoser]
public class CommandBenchmarks
{
    private const string Line =
        "cd src/Orders && git status --short | grep -v '^??' > /tmp/changed.txt; for f in $(cat /tmp/changed.txt); do "
        + "dotnet format --include \"$f\" --verbosity quiet || echo \"failed: $f\" >&2; done; ls -la --color=never out";

    private static readonly string[] Arguments =
        ["dotnet", "test", "tests/Orders.Tests", "--filter", "Category=Fast", "--logger", "trx", "-c", "Release"];

    private string _nested = null!;
    private string _words = null!;
    private string _moreWords = null!;
    private string _hostile = null!;
    private string _moreHostile = null!;

    [GlobalSetup]
    public void Setup()
    {
        _nested = "sh -c 'sh -c \"env A=b sh -c ls\"'";
        (_words, _moreWords) = (Repeat("ls -la src; ", 3_000), Repeat("ls -la src; ", 30_000));
        (_hostile, _moreHostile) = (Repeat("{a,$(", 3_000), Repeat("{a,$(", 30_000));
    }

    [Benchmark(Baseline = true)]
    public CommandReading TextOf200() => CommandPolicy.Strict.JudgeText(Line);

    [Benchmark]
    public CommandReading ShortText() => CommandPolicy.Strict.JudgeText("git push origin main");

    [Benchmark]
    public CommandReading Shells() => CommandPolicy.Strict.JudgeText(_nested);

    [Benchmark]
    public CommandReading ArgumentVector() => CommandPolicy.Strict.JudgeArguments(Arguments);

    // Ten times the text costs at most twelve times as much.
    [Benchmark]
    public CommandReading Words() => CommandPolicy.Strict.JudgeText(_words);

    [Benchmark]
    public CommandReading WordsTimesTen() => CommandPolicy.Strict.JudgeText(_moreWords);

    [Benchmark]
    public CommandReading Hostile() => CommandPolicy.Strict.JudgeText(_hostile);

    [Benchmark]
    public CommandReading HostileTimesTen() => CommandPolicy.Strict.JudgeText(_moreHostile);

    private static string Repeat(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
