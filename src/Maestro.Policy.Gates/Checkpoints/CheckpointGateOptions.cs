namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>How a <see cref="CheckpointGate{T}"/> objects.</summary>
public sealed record CheckpointGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why a run stops whose checkpoint, or what it vouches for, isn't as it was.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode TamperReason { get; init; }

    /// <summary>Why a human has to confirm: a task waits for one, or there is no checkpoint to resume.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode ConfirmReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(TamperReason, Verdict.Stop, nameof(TamperReason)),
            Layer.FaultOf(ConfirmReason, Verdict.Hitl, nameof(ConfirmReason)),
        ];
        return faults.OfType<string>();
    }
}
