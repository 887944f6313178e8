namespace Maestro.Policy.Workers.Tokens;

/// <summary>How a <see cref="TokenGate{T}"/> objects.</summary>
public sealed record TokenGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate pauses when a task took more tokens than its budget.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode OverReason { get; init; }

    /// <summary>Why the gate pauses when the use, or the budget, isn't known.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode UnknownReason { get; init; }

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(OverReason, Verdict.Hitl, nameof(OverReason)),
            Layer.FaultOf(UnknownReason, Verdict.Hitl, nameof(UnknownReason)),
        ];

        return faults.OfType<string>();
    }
}
