namespace Maestro.Policy.Gates.Evidence;

/// <summary>How an <see cref="EvidenceGate{T}"/> judges and objects.</summary>
public sealed record EvidenceGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default. Only one that may seal lets the gate
    /// seal.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate objects to evidence that is made up.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="FabricatedObjection"/>; there is no
    /// default.</value>
    public required ReasonCode FabricatedReason { get; init; }

    /// <summary>Why the gate objects to what is no evidence.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="InvalidObjection"/>; there is no
    /// default.</value>
    public required ReasonCode InvalidReason { get; init; }

    /// <summary>Why the gate objects to nothing.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="MissingObjection"/>; there is no
    /// default.</value>
    public required ReasonCode MissingReason { get; init; }

    /// <summary>Why the gate objects to evidence about another scenario or place.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="MisplacedObjection"/>; there is no
    /// default.</value>
    public required ReasonCode MisplacedReason { get; init; }

    /// <summary>Why the gate objects to evidence that is too old, or from the future.</summary>
    /// <value>A reason of the pipeline's codebook, declared for <see cref="UntimelyObjection"/>; there is no
    /// default.</value>
    public required ReasonCode UntimelyReason { get; init; }

    /// <summary>How the gate objects to evidence that is made up.</summary>
    /// <value><see cref="EvidenceObjection.SealOrStop"/> by default.</value>
    public EvidenceObjection FabricatedObjection { get; init; }

    /// <summary>How the gate objects to what is no evidence.</summary>
    /// <value><see cref="EvidenceObjection.SealOrStop"/> by default.</value>
    public EvidenceObjection InvalidObjection { get; init; }

    /// <summary>How the gate objects to nothing.</summary>
    /// <value><see cref="EvidenceObjection.Stop"/> by default: evidence may still come.</value>
    public EvidenceObjection MissingObjection { get; init; } = EvidenceObjection.Stop;

    /// <summary>How the gate objects to evidence about another scenario or place.</summary>
    /// <value><see cref="EvidenceObjection.Stop"/> by default.</value>
    public EvidenceObjection MisplacedObjection { get; init; } = EvidenceObjection.Stop;

    /// <summary>How the gate objects to evidence that is too old, or from the future.</summary>
    /// <value><see cref="EvidenceObjection.Stop"/> by default.</value>
    public EvidenceObjection UntimelyObjection { get; init; } = EvidenceObjection.Stop;

    /// <summary>The rules.</summary>
    /// <value><see cref="EvidenceRules.Default"/> by default.</value>
    public EvidenceRules Rules { get; init; } = EvidenceRules.Default;

    /// <summary>Says how to object, and why.</summary>
    internal (EvidenceObjection Objection, ReasonCode Reason) Of(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Fabricated => (FabricatedObjection, FabricatedReason),
        EvidenceOutcome.Missing => (MissingObjection, MissingReason),
        EvidenceOutcome.Misplaced => (MisplacedObjection, MisplacedReason),
        EvidenceOutcome.Untimely => (UntimelyObjection, UntimelyReason),
        _ => (InvalidObjection, InvalidReason),
    };

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Fault(FabricatedReason, FabricatedObjection, nameof(FabricatedReason), nameof(FabricatedObjection)),
            Fault(InvalidReason, InvalidObjection, nameof(InvalidReason), nameof(InvalidObjection)),
            Fault(MissingReason, MissingObjection, nameof(MissingReason), nameof(MissingObjection)),
            Fault(MisplacedReason, MisplacedObjection, nameof(MisplacedReason), nameof(MisplacedObjection)),
            Fault(UntimelyReason, UntimelyObjection, nameof(UntimelyReason), nameof(UntimelyObjection)),
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
        ];

        return faults.OfType<string>().Concat(Rules?.Faults() ?? []);
    }

    private string? Fault(ReasonCode reason, EvidenceObjection objection, string name, string objectionName) =>
        !Enum.IsDefined(objection) ? $"{objectionName} is {objection}, which is no objection."
        : Layer.FaultOf(reason,
            objection == EvidenceObjection.Pause ? Verdict.Hitl : Verdict.Stop,
            name,
            isSealed: objection == EvidenceObjection.SealOrStop && Layer.MaySeal);
}
