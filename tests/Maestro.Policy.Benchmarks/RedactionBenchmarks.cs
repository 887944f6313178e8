using BenchmarkDotNet.Attributes;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Benchmarks;

/// <summary>Text that looks like e-mail addresses and is made to cost as much as it can: ten times the text may cost at
/// most twelve times the time.</summary>
[MemoryDiagnoser]
public class RedactionBenchmarks
{
    private static readonly AuditPrivacy Privacy = new();

    private string _text = null!;

    [Params("a", "a@", "a@a.a", "a.a-", "a@b.co ")]
    public string Piece { get; set; } = "";

    [Params(1_000_000, 10_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => _text = "a@" + string.Concat(Enumerable.Repeat(Piece, Length / Piece.Length)) + "@";

    [Benchmark]
    public string Reference() => ReferenceRedaction.Apply(_text);

    [Benchmark]
    public string Private() => Privacy.Clean(_text);
}
