namespace Maestro.Policy.Gates.Meaning;

/// <summary>How a <see cref="MeaningGate{T}"/> judges and asks.</summary>
public sealed record MeaningGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate asks when the prompt names other kinds only, or the rules don't know the kind.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode OtherKindReason { get; init; }

    /// <summary>Why the gate asks when it can't be told what the prompt means.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode UnclearReason { get; init; }

    /// <summary>The kinds and their words.</summary>
    /// <value><see cref="MeaningRules.Documents"/> by default.</value>
    public MeaningRules Rules { get; init; } = MeaningRules.Documents;

    /// <summary>How long a prompt may be; it can't be told what a longer one means.</summary>
    /// <value>UTF-16 code units, 1 or more; 4,194,304 by default.</value>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(OtherKindReason, Verdict.Hitl, nameof(OtherKindReason)),
            Layer.FaultOf(UnclearReason, Verdict.Hitl, nameof(UnclearReason)),
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            MaxLength < 1 ? $"{nameof(MaxLength)} is {MaxLength}. Make it 1 or more." : null,
        ];

        return faults.OfType<string>().Concat(Rules?.Faults() ?? []);
    }
}
