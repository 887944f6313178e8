namespace Maestro.Policy.Workers.Tiers;

/// <summary>How a <see cref="TierGate{T}"/> objects.</summary>
public sealed record TierGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate pauses when there is nobody who could review.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode FallbackReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(FallbackReason, Verdict.Hitl, nameof(FallbackReason)),
        ];

        return faults.OfType<string>();
    }
}
