namespace Maestro.Policy.Gates.Loops;

/// <summary>How a <see cref="LoopGate{T}"/> objects.</summary>
public sealed record LoopGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default. Only one that may seal lets the gate
    /// seal.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why nothing passes in a session that is stopped.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode StoppedReason { get; init; }

    /// <summary>Why the gate pauses in a session whose end is recommended.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode EndReason { get; init; }

    /// <summary>Why the gate pauses when a run has no session, or one that can't be looked up.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode NoSessionReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(StoppedReason, Verdict.Stop, nameof(StoppedReason), isSealed: Layer.MaySeal),
            Layer.FaultOf(EndReason, Verdict.Hitl, nameof(EndReason)),
            Layer.FaultOf(NoSessionReason, Verdict.Hitl, nameof(NoSessionReason)),
        ];
        return faults.OfType<string>();
    }
}
