using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>What the text of one codebook says: its faults and, when none of them is an error, its words.</summary>
internal sealed class CodebookContent
{
    public CodebookContent(SourceText text)
    {
        CodebookReading reading = CodebookReader.Read(text.ToString());
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
}
