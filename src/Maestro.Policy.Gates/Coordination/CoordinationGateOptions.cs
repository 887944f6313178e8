namespace Maestro.Policy.Gates.Coordination;

/// <summary>How a <see cref="CoordinationGate{T}"/> judges and asks.</summary>
public sealed record CoordinationGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook, which knows all words of <see cref="CoordinationFault"/> and declares
    /// them for pauses; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>The rules.</summary>
    /// <value><see cref="CoordinationRules.Default"/> by default.</value>
    public CoordinationRules Rules { get; init; } = CoordinationRules.Default;
}
