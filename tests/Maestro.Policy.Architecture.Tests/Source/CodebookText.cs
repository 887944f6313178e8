using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>A codebook of the source tree, as the compiler is given it.</summary>
internal sealed class CodebookText(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(File.ReadAllText(path));
}
