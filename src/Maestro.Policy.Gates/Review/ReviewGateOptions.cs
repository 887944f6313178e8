namespace Maestro.Policy.Gates.Review;

/// <summary>How a <see cref="ReviewGate{T}"/> judges and objects.</summary>
public sealed record ReviewGateOptions
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; there is no default.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why the gate stops when somebody found a blocker.</summary>
    /// <value>A reason of the pipeline's codebook, declared for stops; there is no default.</value>
    public required ReasonCode BlockerReason { get; init; }

    /// <summary>Why the gate pauses when nobody was asked.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode NoReviewerReason { get; init; }

    /// <summary>Why the gate pauses when nobody gave an answer that can be used.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode AllMissingReason { get; init; }

    /// <summary>Why the gate pauses when there are concerns.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode ConcernsReason { get; init; }

    /// <summary>Why the gate pauses when an answer can't be read.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode UnparseableReason { get; init; }

    /// <summary>Why the gate pauses when an answer is missing.</summary>
    /// <value>A reason of the pipeline's codebook, declared for pauses; there is no default.</value>
    public required ReasonCode IncompleteReason { get; init; }

    /// <summary>The rules.</summary>
    /// <value><see cref="ReviewRules.Default"/> by default.</value>
    public ReviewRules Rules { get; init; } = ReviewRules.Default;

    /// <summary>The options by the reference's words.</summary>
    /// <param name="codebook">A codebook that has the layer <c>review_gate</c> and the words of
    /// <see cref="ReviewTable.Rows"/> that object.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codebook"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodebookException">A word is missing; the message names it.</exception>
    public static ReviewGateOptions Reference(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return new()
        {
            Layer = codebook.Layer("review_gate"),
            BlockerReason = Word(codebook, ReviewConclusion.Blocker),
            NoReviewerReason = Word(codebook, ReviewConclusion.NoReviewer),
            AllMissingReason = Word(codebook, ReviewConclusion.AllMissing),
            ConcernsReason = Word(codebook, ReviewConclusion.Concerns),
            UnparseableReason = Word(codebook, ReviewConclusion.Unparseable),
            IncompleteReason = Word(codebook, ReviewConclusion.Incomplete),
        };
    }

    /// <summary>The reason for what objects.</summary>
    internal ReasonCode ReasonOf(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.NoReviewer => NoReviewerReason,
        ReviewConclusion.AllMissing => AllMissingReason,
        ReviewConclusion.Concerns or ReviewConclusion.SoleConcern => ConcernsReason,
        ReviewConclusion.Unparseable => UnparseableReason,
        ReviewConclusion.Incomplete => IncompleteReason,
        _ => BlockerReason,
    };

    /// <summary>Finds what keeps a gate from being made of the options.</summary>
    /// <returns>A sentence or two for each fault, with the option's name; none when all is well.</returns>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Layer.Codebook is null ? $"{nameof(Layer)} is not set. Give it a layer of the codebook." : null,
            Rules is null ? $"{nameof(Rules)} is null. Leave it out for the defaults." : null,
            Layer.FaultOf(BlockerReason, Verdict.Stop, nameof(BlockerReason)),
            Layer.FaultOf(NoReviewerReason, Verdict.Hitl, nameof(NoReviewerReason)),
            Layer.FaultOf(AllMissingReason, Verdict.Hitl, nameof(AllMissingReason)),
            Layer.FaultOf(ConcernsReason, Verdict.Hitl, nameof(ConcernsReason)),
            Layer.FaultOf(UnparseableReason, Verdict.Hitl, nameof(UnparseableReason)),
            Layer.FaultOf(IncompleteReason, Verdict.Hitl, nameof(IncompleteReason)),
        ];
        return faults.OfType<string>();
    }

    private static ReasonCode Word(Codebook codebook, ReviewConclusion conclusion) =>
        codebook.Reason(ReviewTable.RowOf(conclusion).Word);
}
