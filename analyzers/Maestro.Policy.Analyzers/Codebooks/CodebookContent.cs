using Maestro.Policy.Vocabulary.Reading;
using Maestro.Policy.Vocabulary.Reading.Faults;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>What the text of one codebook says: its faults and, when none of them is an error, its words.</summary>
internal sealed class CodebookContent
{
    private readonly LineMap _lines;

    public CodebookContent(SourceText source)
    {
        string text = source.ToString();
        CodebookReading reading = CodebookReader.Read(text);
        _lines = new(text);
        Faults = reading.Faults;
        IsFaulty = reading.Model is null;
        Name = reading.Model?.Name ?? "";
        Layers = new(reading.Model?.Layers ?? [], static layer => layer.Name);
        Reasons = new(reading.Model?.Reasons ?? [], static reason => reason.Name);
    }

    public IReadOnlyList<CodebookFault> Faults { get; }

    /// <summary>Whether there are no words to compare with, since the text has errors.</summary>
    public bool IsFaulty { get; }

    public string Name { get; }

    public WordIndex<LayerModel> Layers { get; }

    public WordIndex<ReasonModel> Reasons { get; }

    /// <summary>The lines and columns of a fault, as the loader counts them: for the compiler, more characters end a
    /// line.</summary>
    public LinePositionSpan LinesOf(CodebookFault fault) =>
        new(Position(fault.Offset), Position(fault.Offset + fault.Length));

    private LinePosition Position(int offset)
    {
        (int line, int column) = _lines.Place(offset);

        return new(line - 1, column - 1);
    }
}
