namespace Maestro.Policy.Workers.Events;

/// <summary>How a <see cref="ProtocolGate{T}"/> objects.</summary>
public sealed record ProtocolGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate pauses when the protocol was broken too often.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode ViolationsReason { get; init; }

    /// <summary>How often is too often.</summary>
    /// <value>3 lines in a row, or 10 in all, by default.</value>
    public ProtocolLimits Limits { get; init; } = new();

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(ViolationsReason, Verdict.Hitl, nameof(ViolationsReason)),
            Limits is null ? $"{nameof(Limits)} is null. Leave it out for the defaults." : null,
        ];

        return faults.OfType<string>();
    }
}
