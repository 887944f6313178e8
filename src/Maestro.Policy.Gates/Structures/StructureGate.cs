namespace Maestro.Policy.Gates.Structures;

/// <summary>Asks a human about a draft that hasn't the shape of its kind.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It only ever pauses. What a human's yes is good for is
/// the host's choice: a draft that is broken is better written again than accepted. The detail quotes nothing of the
/// draft.</remarks>
public sealed class StructureGate<T> : IGate<T>
{
    private readonly StructureGateOptions _options;
    private readonly Func<T, StructureQuestion> _question;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="question">Takes from a request the draft and its kind; safe for use by any number of threads.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public StructureGate(StructureGateOptions options, Func<T, StructureQuestion> question)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(question);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _question) = (options, question);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        StructureQuestion question = _question(request);
        StructureReview review = _options.Rules.Judge(question.Kind, question.Draft);

        return review.IsSound ? gate.Pass() : gate.Pause(ReasonFor(question.Kind, review), $"{review}");
    }

    private ReasonCode ReasonFor(string? kind, StructureReview review)
    {
        foreach (StructureReason reason in _options.Reasons)
        {
            if (reason.IsFor(kind, review))
            {
                return reason.Reason;
            }
        }

        return _options.Reason;
    }
}
