namespace Maestro.Policy.Gates.Relativity;

/// <summary>How a <see cref="RelativityGate{T}"/> judges and asks.</summary>
public sealed record RelativityGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate asks when the policy says nothing of something that it has to.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode ReferenceReason { get; init; }

    /// <summary>Why the gate asks when something isn't known that the boundary rests on.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode BoundaryReason { get; init; }

    /// <summary>The rules.</summary>
    /// <value><see cref="RelativityRules.Default"/> by default.</value>
    public RelativityRules Rules { get; init; } = RelativityRules.Default;

    /// <summary>How long a policy may be; a longer one counts as none.</summary>
    /// <value>UTF-16 code units, 1 or more; 65,536 by default.</value>
    public int MaxLength { get; init; } = 65_536;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(ReferenceReason, Verdict.Hitl, nameof(ReferenceReason)),
            Layer.FaultOf(BoundaryReason, Verdict.Hitl, nameof(BoundaryReason)),
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            MaxLength < 1 ? $"{nameof(MaxLength)} is {MaxLength}. Make it 1 or more." : null,
        ];

        return faults.OfType<string>().Concat(Rules?.Faults() ?? []);
    }
}
