namespace Maestro.Policy.Workers.Recovery;

/// <summary>How a <see cref="RecoveryGate{T}"/> objects.</summary>
public sealed record RecoveryGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate pauses when a worker was started anew as often as it may be.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode ExhaustedReason { get; init; }

    /// <summary>Why the gate pauses when there is nothing to correct, or it was corrected before.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode NoCorrectionReason { get; init; }

    /// <summary>Why the gate pauses when the system denies the worker something.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode DeniedReason { get; init; }

    /// <summary>Why the gate pauses at an error that is another program's.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode UnrecognisedReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(ExhaustedReason, Verdict.Hitl, nameof(ExhaustedReason)),
            Layer.FaultOf(NoCorrectionReason, Verdict.Hitl, nameof(NoCorrectionReason)),
            Layer.FaultOf(DeniedReason, Verdict.Hitl, nameof(DeniedReason)),
            Layer.FaultOf(UnrecognisedReason, Verdict.Hitl, nameof(UnrecognisedReason)),
        ];

        return faults.OfType<string>();
    }
}
