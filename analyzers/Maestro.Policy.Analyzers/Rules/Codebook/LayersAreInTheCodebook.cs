using Maestro.Policy.Analyzers.Codebooks;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Codebook;

/// <summary>A layer that is looked up by its name is in the codebook.</summary>
internal sealed class LayersAreInTheCodebook() : KnownWordRule<LayerModel>(WordKind.Layer)
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO052",
        "Unknown layer",
        "Codebook",
        "'{0}' is not a layer of code book '{1}'{2}",
        DiagnosticSeverity.Error);

    protected override WordIndex<LayerModel> Words(CodebookContent content) => content.Layers;
}
