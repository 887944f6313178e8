namespace Maestro.Policy.Gates.Effects;

/// <summary>What an <see cref="EffectsGate{T}"/> allows and how it objects.</summary>
public sealed record EffectsGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops a request whose effects nobody declared.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode UndeclaredReason { get; init; }

    /// <summary>Why the gate stops an effect that isn't allowed.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode RefusedReason { get; init; }

    /// <summary>Why the gate wants a human to decide about an effect.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode HitlReason { get; init; }

    /// <summary>What is allowed; what isn't listed is not.</summary>
    /// <value>Empty by default, so that nothing is allowed.</value>
    public IReadOnlyList<EffectRule> Rules { get; init; } = [];

    /// <summary>How many effects a request may have; one with more is stopped.</summary>
    /// <value>1 or more; 64 by default.</value>
    public int MaxEffects { get; init; } = 64;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Layer.FaultOf(UndeclaredReason, Verdict.Stop, nameof(UndeclaredReason)),
            Layer.FaultOf(RefusedReason, Verdict.Stop, nameof(RefusedReason)),
            Layer.FaultOf(HitlReason, Verdict.Hitl, nameof(HitlReason)),
            MaxEffects < 1 ? $"{nameof(MaxEffects)} is {MaxEffects}. Make it 1 or more." : null,
            Rules is null ? $"{nameof(Rules)} is null. Use an empty list for no rules." : null,
        ];

        return faults.OfType<string>().Concat(EffectAllowList.Faults(Rules ?? [], nameof(Rules)));
    }
}
