using System.Collections.Immutable;
using System.Text;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Collects faults at bytes of a text, and tells their lines and columns.</summary>
internal sealed class TextFaults
{
    // Whoever has so many has another file in mind.
    private const int Most = 100;

    private readonly List<(int Offset, TextNode? Node, string Message)> _faults = [];

    public void Add(int offset, TextNode? node, string message) => _faults.Add((offset, node, message));

    public void Add(TextNode node, string message) => Add(node.Offset, node, message);

    public ImmutableArray<BenchmarkProfileFault> In(ReadOnlySpan<byte> text)
    {
        ImmutableArray<BenchmarkProfileFault>.Builder placed = ImmutableArray.CreateBuilder<BenchmarkProfileFault>();
        foreach ((int offset, TextNode? node, string message) in
            _faults.OrderBy(static fault => fault.Offset).Take(Most))
        {
            ReadOnlySpan<byte> before = text[..Math.Min(offset, text.Length)];
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            placed.Add(new(before.Count((byte)'\n') + 1, column, node?.Key ?? "", message));
        }

        return placed.ToImmutable();
    }
}
