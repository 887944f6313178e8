namespace Maestro.Policy.Workers.Limits;

/// <summary>How a <see cref="LimitGate{T}"/> objects.</summary>
public sealed record LimitGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops a worker that has run for as long as it may.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode RuntimeReason { get; init; }

    /// <summary>Why the gate stops a worker that holds more memory than it may.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode MemoryReason { get; init; }

    /// <summary>Why the gate pauses a worker that takes more of the processors than it may.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode CpuReason { get; init; }

    /// <summary>Why the gate pauses a worker whose use can't be read.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode UnknownReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(RuntimeReason, Verdict.Stop, nameof(RuntimeReason)),
            Layer.FaultOf(MemoryReason, Verdict.Stop, nameof(MemoryReason)),
            Layer.FaultOf(CpuReason, Verdict.Hitl, nameof(CpuReason)),
            Layer.FaultOf(UnknownReason, Verdict.Hitl, nameof(UnknownReason)),
        ];

        return faults.OfType<string>();
    }
}
