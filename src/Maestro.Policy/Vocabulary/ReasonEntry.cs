using System.Collections.Immutable;
using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Vocabulary;

/// <summary>What a codebook knows of one reason; <see cref="ReasonCode"/> is the handle to it.</summary>
internal sealed class ReasonEntry(Codebook codebook, ReasonModel model)
{
    public Codebook Codebook { get; } = codebook;

    public string Name { get; } = model.Name;

    public int Id { get; } = model.Id;

    public string? Description { get; } = model.Description;

    public bool IsIncident { get; } = model.IsIncident;

    public bool IsRetired { get; } = model.IsRetired;

    public bool IsSealing { get; } = model.IsSealing;

    public SystemReason? System { get; } = model.System;

    public ImmutableArray<string> Layers { get; } = [.. model.Layers];

    public bool Allows(Verdict verdict) => model.Verdicts.Count == 0 || model.Verdicts.Contains(verdict);

    public bool Allows(string layer) => Layers.IsEmpty || Layers.Contains(layer, StringComparer.Ordinal);
}
