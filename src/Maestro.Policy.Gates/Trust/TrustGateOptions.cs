namespace Maestro.Policy.Gates.Trust;

/// <summary>How a <see cref="TrustGate{T}"/> judges and objects.</summary>
public sealed record TrustGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate pauses during a cooldown, and when trust can't be read.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode CooldownReason { get; init; }

    /// <summary>Why the gate pauses when no grant holds.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode NoGrantReason { get; init; }

    /// <summary>Why the gate pauses when score or streak are too low.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode LowTrustReason { get; init; }

    /// <summary>The rules.</summary>
    /// <value><see cref="TrustModel.Default"/> by default.</value>
    public TrustModel Model { get; init; } = TrustModel.Default;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(CooldownReason, Verdict.Hitl, nameof(CooldownReason)),
            Layer.FaultOf(NoGrantReason, Verdict.Hitl, nameof(NoGrantReason)),
            Layer.FaultOf(LowTrustReason, Verdict.Hitl, nameof(LowTrustReason)),
            Model is null ? $"{nameof(Model)} is null. Leave it out for the defaults." : null,
        ];

        return faults.OfType<string>();
    }
}
