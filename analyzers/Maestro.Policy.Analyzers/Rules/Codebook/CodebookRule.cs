using Maestro.Policy.Analyzers.Codebooks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A rule about the codebooks beside the code.</summary>
internal abstract class CodebookRule : CompilationRule
{
    // Every rule asks; the compiler keeps the answer for as long as it keeps the text.
    private static readonly SourceTextValueProvider<CodebookContent> Contents = new(static text => new(text));

    public sealed override void Register(CompilationStartAnalysisContext context, KnownRoles roles)
    {
        Register(context, KnownCodebooks.In(context.Options, roles, Read, context.CancellationToken));

        CodebookContent? Read(SourceText text) =>
            context.TryGetValue(text, Contents, out CodebookContent? content) ? content : null;
    }

    /// <summary>Registers what the rule wants to see where there are such codebooks; there may be none.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context, KnownCodebooks codebooks);
}
