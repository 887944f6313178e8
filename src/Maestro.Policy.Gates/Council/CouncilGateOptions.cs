using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>How a <see cref="CouncilGate{T}"/> judges and objects.</summary>
public sealed record CouncilGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Who has a ballot. It is the host's word: a request that names its own seats decides alone.</summary>
    /// <value>One seat or more, distinct and named; there is no default.</value>
    public required ImmutableArray<CouncilSeat> Seats { get; init; }

    /// <summary>Why the gate stops when ballots or signals make no sense.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode InputInvalidReason { get; init; }

    /// <summary>Why the gate stops when nobody is present.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode NoResponsesReason { get; init; }

    /// <summary>Why the gate pauses when too few are present.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode QuorumNotMetReason { get; init; }

    /// <summary>Why the gate pauses when positions share the lead, and none has enough.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode TiedReason { get; init; }

    /// <summary>Why the gate pauses when no position has enough.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode NoConsensusReason { get; init; }

    /// <summary>Why the gate pauses when the host reports a silent collapse.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode SilentCollapseReason { get; init; }

    /// <summary>Why the gate pauses when the host reports high dissent.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode DissentHighReason { get; init; }

    /// <summary>The rules.</summary>
    /// <value><see cref="CouncilRules.Default"/> by default.</value>
    public CouncilRules Rules { get; init; } = CouncilRules.Default;

    /// <summary>Whether the minority report on the row of a run quotes what the minority holds. Its keys may be the
    /// members' own words, which by default stay out of the log; who dissents is always there.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool QuotesPositions { get; init; }

    /// <summary>The options by the reference's words.</summary>
    /// <param name="codebook">A codebook that has the layer <c>council_gate</c> and the words of
    /// <see cref="CouncilTable.Rows"/> that object.</param>
    /// <param name="seats">Who has a ballot.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codebook"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodebookException">A word is missing; the message names it.</exception>
    public static CouncilGateOptions Reference(Codebook codebook, ImmutableArray<CouncilSeat> seats)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return new()
        {
            Layer = codebook.Layer("council_gate"),
            Seats = seats,
            InputInvalidReason = Word(codebook, CouncilOutcome.InputInvalid),
            NoResponsesReason = Word(codebook, CouncilOutcome.NoResponses),
            QuorumNotMetReason = Word(codebook, CouncilOutcome.QuorumNotMet),
            TiedReason = Word(codebook, CouncilOutcome.Tied),
            NoConsensusReason = Word(codebook, CouncilOutcome.NoConsensus),
            SilentCollapseReason = Word(codebook, CouncilOutcome.SilentCollapse),
            DissentHighReason = Word(codebook, CouncilOutcome.DissentHigh),
        };
    }

    /// <summary>The reason for what objects.</summary>
    internal ReasonCode ReasonOf(CouncilOutcome outcome) => outcome switch
    {
        CouncilOutcome.NoResponses => NoResponsesReason,
        CouncilOutcome.QuorumNotMet => QuorumNotMetReason,
        CouncilOutcome.Tied => TiedReason,
        CouncilOutcome.NoConsensus => NoConsensusReason,
        CouncilOutcome.SilentCollapse => SilentCollapseReason,
        CouncilOutcome.DissentHigh => DissentHighReason,
        _ => InputInvalidReason,
    };

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            CouncilInput.AreSound(Seats) ? null : $"{nameof(Seats)} are none, or not each named once.",
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            Layer.FaultOf(InputInvalidReason, Verdict.Stop, nameof(InputInvalidReason)),
            Layer.FaultOf(NoResponsesReason, Verdict.Stop, nameof(NoResponsesReason)),
            Layer.FaultOf(QuorumNotMetReason, Verdict.Hitl, nameof(QuorumNotMetReason)),
            Layer.FaultOf(TiedReason, Verdict.Hitl, nameof(TiedReason)),
            Layer.FaultOf(NoConsensusReason, Verdict.Hitl, nameof(NoConsensusReason)),
            Layer.FaultOf(SilentCollapseReason, Verdict.Hitl, nameof(SilentCollapseReason)),
            Layer.FaultOf(DissentHighReason, Verdict.Hitl, nameof(DissentHighReason)),
        ];
        return faults.OfType<string>();
    }

    private static ReasonCode Word(Codebook codebook, CouncilOutcome outcome) =>
        codebook.Reason(CouncilTable.RowOf(outcome).Word);
}
