namespace Maestro.Policy.Gates.Evidence;

/// <summary>Objects to a request whose evidence is missing, isn't sound, is made up, is about something else, or isn't
/// of its time.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. Unless all its objections are pauses it is asked after
/// another gate paused, too: a pause never hides evidence that is made up. The detail quotes nothing of the evidence
/// but for the name of a member that is at fault.</remarks>
public sealed class EvidenceGate<T> : IGate<T>
{
    private static readonly EvidenceOutcome[] Objections =
    [
        EvidenceOutcome.Fabricated, EvidenceOutcome.SchemaInvalid, EvidenceOutcome.Missing, EvidenceOutcome.Misplaced,
        EvidenceOutcome.Untimely,
    ];

    private readonly EvidenceGateOptions _options;
    private readonly Func<T, EvidenceSubmission> _evidence;
    private readonly Func<T, EvidencePlace>? _place;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="evidence">Takes from a request what was submitted, such as <see cref="EvidenceReader"/> reads it.
    /// Safe for use by any number of threads.</param>
    /// <param name="place">Takes from a request what it is about: that which will be done, and not what the evidence
    /// says. Safe for use by any number of threads. <see langword="null"/> leaves the place unchecked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="evidence"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public EvidenceGate(
        EvidenceGateOptions options, Func<T, EvidenceSubmission> evidence, Func<T, EvidencePlace>? place)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(evidence);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _evidence, _place) = (options, evidence, place);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach
    {
        get
        {
            EvidenceObjection strongest = Objections.Min(outcome => _options.Of(outcome).Objection);
            return strongest == EvidenceObjection.Pause ? GateReach.Pause
                : strongest == EvidenceObjection.SealOrStop && Layer.MaySeal ? GateReach.Seal
                : GateReach.Stop;
        }
    }

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        EvidenceReview review = _options.Rules.Judge(
            _evidence(request), _place?.Invoke(request), gate.Time.GetUtcNow());

        if (review.IsAccepted)
        {
            return gate.Pass();
        }

        (EvidenceObjection objection, ReasonCode reason) = _options.Of(review.Outcome);
        string detail = review.ToString();

        return objection switch
        {
            EvidenceObjection.Pause => gate.Pause(reason, detail),
            EvidenceObjection.SealOrStop when Layer.MaySeal => gate.Seal(reason, detail),
            _ => gate.Stop(reason, detail),
        };
    }
}
