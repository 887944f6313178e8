namespace Maestro.Policy.Gates.PersonalData;

/// <summary>What a <see cref="PersonalDataGate{T}"/> looks for and how it objects.</summary>
public sealed record PersonalDataGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default. Where it may seal, the gate seals, and else it
    /// stops.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate objects to a text with an e-mail address.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode EmailReason { get; init; }

    /// <summary>Why the gate objects to a text with a phone number.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode PhoneReason { get; init; }

    /// <summary>Why the gate objects to a text that it can't read: there is none, or it is too long.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode UnreadReason { get; init; }

    /// <summary>What is taken for personal data.</summary>
    /// <value><see cref="PersonalDataRules.Default"/> by default.</value>
    public PersonalDataRules Rules { get; init; } = PersonalDataRules.Default;

    /// <summary>How long a text may be; a longer one is stopped unread.</summary>
    /// <value>UTF-16 code units, 1 or more; 16,777,216 by default.</value>
    public int MaxLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Fault(EmailReason, nameof(EmailReason)),
            Fault(PhoneReason, nameof(PhoneReason)),
            Layer.FaultOf(UnreadReason, Verdict.Stop, nameof(UnreadReason)),
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            MaxLength < 1 ? $"{nameof(MaxLength)} is {MaxLength}. Make it 1 or more." : null,
        ];

        return faults.OfType<string>().Concat(Rules?.Faults() ?? []);
    }

    private string? Fault(ReasonCode reason, string option) =>
        Layer.FaultOf(reason, Verdict.Stop, option, Layer.MaySeal);
}
