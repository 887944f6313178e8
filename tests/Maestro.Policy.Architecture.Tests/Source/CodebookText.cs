using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>A codebook, as the compiler is given it.</summary>
internal sealed class CodebookText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public static CodebookText Of(string file) => new(file, File.ReadAllText(file));

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
