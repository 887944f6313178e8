namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What a <see cref="TaskContractGate{T}"/> asks for.</summary>
public sealed record TaskContractGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook, which knows all words of <see cref="TaskContractFault"/> and declares
    /// them for pauses; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Whether a request without a contract needs a human.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsRequired { get; init; } = true;
}
