using BenchmarkDotNet.Attributes;
using Maestro.Policy.Gates.Meaning;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.PersonalData;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Benchmarks;

/// <summary>Texts made to cost as much as they can: ten times the text may cost at most twelve times the
/// time.</summary>
public class HostileTextBenchmarks
{
    private readonly MeaningReader _meaning = new(MeaningRules.Documents);
    private CueMatcher _matcher = null!;
    private string _text = null!;

    [Params("credit ", "credit        ", "creditcredit", "s ", "\u017f\u0131 ", "a@a.")]
    public string Piece { get; set; } = "";

    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _matcher = new([.. PatternGateOptions.DefaultStopCues, .. PatternGateOptions.DefaultHumanCues]);
        _text = string.Concat(Enumerable.Repeat(Piece, (Length / Piece.Length) + 1))[..Length];
    }

    [Benchmark]
    public int Match() => _matcher.IndexOfFirst(_text);

    [Benchmark]
    public MeaningOutcome Meaning() => _meaning.Judge(_text, "ppt");

    [Benchmark]
    public PersonalDataOutcome PersonalData() => PersonalDataRules.Default.Judge(_text);

    [Benchmark]
    public int Redaction() => ReferenceRedaction.Apply(_text).Length;
}
