using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>A file beside the code that exists in memory only.</summary>
internal sealed class TextFile(string path, string text, bool isMarked = false) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    /// <summary>Whether the project says that it is a codebook, whatever its name.</summary>
    public bool IsMarked => isMarked;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
