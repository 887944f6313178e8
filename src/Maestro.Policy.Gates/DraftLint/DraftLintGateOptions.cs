namespace Maestro.Policy.Gates.DraftLint;

/// <summary>What a <see cref="DraftLintGate{T}"/> looks for and how it objects.</summary>
public sealed record DraftLintGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default. Only one that may seal lets the gate
    /// seal.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate objects to a legal claim.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="ClaimVerdict"/>; there is no
    /// default.</value>
    public required ReasonCode LegalClaimReason { get; init; }

    /// <summary>Why the gate objects to a term of discrimination.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="ClaimVerdict"/>; there is no
    /// default.</value>
    public required ReasonCode DiscriminationReason { get; init; }

    /// <summary>Why the gate objects to a draft without a phrase that it must hold, and to one that is too
    /// long.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="ScopeVerdict"/>; there is no
    /// default.</value>
    public required ReasonCode OutOfScopeReason { get; init; }

    /// <summary>What becomes of a draft with a forbidden phrase.</summary>
    /// <value><see cref="Verdict.Stop"/>, the default, or <see cref="Verdict.Hitl"/>.</value>
    public Verdict ClaimVerdict { get; init; }

    /// <summary>What becomes of a draft without a phrase that it must hold, and of one that is too long.</summary>
    /// <value><see cref="Verdict.Stop"/>, the default, or <see cref="Verdict.Hitl"/>.</value>
    public Verdict ScopeVerdict { get; init; }

    /// <summary>The phrases.</summary>
    /// <value>By default the reference's.</value>
    public DraftLintRules Rules { get; init; } = DraftLintRules.Default;

    /// <summary>How drafts are read.</summary>
    /// <value><see cref="DraftLintReading.Strict"/> by default.</value>
    public DraftLintReading Reading { get; init; }

    /// <summary>How long a draft may be; a longer one is objected to unread.</summary>
    /// <value>UTF-16 code units, 1 or more; 1,048,576 by default.</value>
    public int MaxLength { get; init; } = 1024 * 1024;

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Fault(ClaimVerdict, nameof(ClaimVerdict)),
            Fault(ScopeVerdict, nameof(ScopeVerdict)),
            Fault(LegalClaimReason, ClaimVerdict, nameof(LegalClaimReason)),
            Fault(DiscriminationReason, ClaimVerdict, nameof(DiscriminationReason)),
            Fault(OutOfScopeReason, ScopeVerdict, nameof(OutOfScopeReason)),
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the default." : null,
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
            MaxLength < 1 ? $"{nameof(MaxLength)} is {MaxLength}. Make it 1 or more." : null,
        ];

        return faults.OfType<string>().Concat(Rules?.Faults() ?? []);
    }

    private static string? Fault(Verdict verdict, string option) =>
        verdict is Verdict.Stop or Verdict.Hitl ? null : $"{option} is {verdict}, which is no objection.";

    private string? Fault(ReasonCode reason, Verdict verdict, string option) =>
        Layer.FaultOf(reason, verdict, option, isSealed: verdict == Verdict.Stop && Layer.MaySeal);
}
