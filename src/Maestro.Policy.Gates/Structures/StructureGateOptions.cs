using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Structures;

/// <summary>How a <see cref="StructureGate{T}"/> judges and asks.</summary>
public sealed record StructureGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate asks when <see cref="Reasons"/> has no word for it.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode Reason { get; init; }

    /// <summary>The words for single objections; the first that fits is taken.</summary>
    /// <value>Reasons of the pipeline's codebook, declared for pauses; none by default.</value>
    public ImmutableArray<StructureReason> Reasons { get; init; } = [];

    /// <summary>What drafts are made of.</summary>
    /// <value><see cref="StructureRules.Documents"/> by default.</value>
    public StructureRules Rules { get; init; } = StructureRules.Documents;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(Reason, Verdict.Hitl, nameof(Reason)),
            Reasons.IsDefault ? $"{nameof(Reasons)} is not set. Leave it out for none." : null,
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
        ];

        return faults.OfType<string>()
            .Concat(Reasons.IsDefault ? [] : Reasons.Select(Fault).OfType<string>())
            .Concat(Rules?.Faults() ?? []);
    }

    private string? Fault(StructureReason reason, int index) =>
        reason.Outcome is StructureOutcome.Sound || !Enum.IsDefined(reason.Outcome)
            ? $"{nameof(Reasons)}[{index}] is for {reason.Outcome}, which is no objection. Take it out."
            : Layer.FaultOf(reason.Reason, Verdict.Hitl, $"{nameof(Reasons)}[{index}]");
}
