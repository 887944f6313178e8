using Maestro.Policy.Analyzers.Codebooks;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A reason that is looked up by its name is in the codebook.</summary>
internal sealed class ReasonsAreInTheCodebook() : KnownWordRule<ReasonModel>(WordKind.Reason)
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO051",
        "Unknown reason code",
        "Codebook",
        "'{0}' is not in code book '{1}'{2}",
        DiagnosticSeverity.Error);

    protected override WordIndex<ReasonModel> Words(CodebookContent content) => content.Reasons;
}
