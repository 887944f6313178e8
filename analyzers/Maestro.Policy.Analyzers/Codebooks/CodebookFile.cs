using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>A codebook beside the code.</summary>
internal sealed class CodebookFile(AdditionalText file, CodebookContent content)
{
    public string Path => file.Path;

    public CodebookContent Content { get; } = content;

    public bool Is(AdditionalText other) => file == other;

    public Location Locate(CodebookFault fault) =>
        Location.Create(Path, new(fault.Offset, fault.Length), Content.LinesOf(fault));
}
