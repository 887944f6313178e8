using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>A codebook beside the code.</summary>
internal sealed class CodebookFile(AdditionalText file, SourceText text, CodebookContent content)
{
    public string Path => file.Path;

    public CodebookContent Content { get; } = content;

    public bool Is(AdditionalText other) => file == other;

    public Location Locate(CodebookFault fault)
    {
        int start = Math.Min(fault.Offset, text.Length);
        TextSpan span = TextSpan.FromBounds(start, Math.Min(start + fault.Length, text.Length));

        return Location.Create(Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
