namespace Maestro.Policy.Gates.Definition;

/// <summary>How a <see cref="DefinitionGate{T}"/> judges and objects.</summary>
public sealed record DefinitionGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; where it may seal, red flags are sealed. There is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops what raises a red flag.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode RedFlagReason { get; init; }

    /// <summary>Why the gate stops what doesn't say what it has.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode FaultReason { get; init; }

    /// <summary>Why the gate stops what isn't what it is called.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode OutReason { get; init; }

    /// <summary>Why the gate asks a human about what may be what it is called.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode AmbiguousReason { get; init; }

    /// <summary>The definition and how it is read.</summary>
    /// <value>The reference's definition of an orchestrator, read strictly, by default.</value>
    public DefinitionRules Rules { get; init; } = new();

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(RedFlagReason, Verdict.Stop, nameof(RedFlagReason), Layer.MaySeal),
            Layer.FaultOf(FaultReason, Verdict.Stop, nameof(FaultReason)),
            Layer.FaultOf(OutReason, Verdict.Stop, nameof(OutReason)),
            Layer.FaultOf(AmbiguousReason, Verdict.Hitl, nameof(AmbiguousReason)),
            Rules?.Pack is null ? $"{nameof(Rules)} have no definition. Leave them out for the defaults." : null,
        ];

        return faults.OfType<string>();
    }
}
