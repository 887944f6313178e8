using System.Collections.Immutable;
using Maestro.Policy.Generators.Writing;
using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Generators.Models;

/// <summary>A codebook beside the code.</summary>
/// <param name="Path">Where it is; a host means it by the end of this.</param>
/// <param name="Title">Its name and version.</param>
/// <param name="Json">Its text without what only serves the eye, so that reformatting changes nothing;
/// <see langword="null"/> where it has errors.</param>
/// <param name="Layers">The layers by ascending number.</param>
/// <param name="Reasons">The reasons by ascending number, the system's own included.</param>
internal sealed record CodebookSource(
    string Path, string Title, string? Json, EquatableArray<Word> Layers, EquatableArray<Word> Reasons)
{
    public static CodebookSource Read(AdditionalText file, CancellationToken cancellation)
    {
        string text = file.GetText(cancellation)?.ToString() ?? "";
        if (CodebookReader.Read(text).Model is not { } model)
        {
            return new(file.Path, "", null, default, default);
        }

        return new(
            file.Path,
            $"{model.Name} {model.Version}",
            CompactJson.Of(text),
            new(model.Layers.Select(ToWord).ToImmutableArray()),
            new(model.Reasons.Select(ToWord).ToImmutableArray()));
    }

    private static Word ToWord(LayerModel layer) =>
        new(layer.Name, GeneratedIdentifier.Of(layer.Name, out _), layer.Description ?? "", WordFacts.Of(layer));

    private static Word ToWord(ReasonModel reason) =>
        new(reason.Name, GeneratedIdentifier.Of(reason.Name, out _), reason.Description ?? "", WordFacts.Of(reason));
}
