namespace Maestro.Policy.Gates.Meaning;

/// <summary>Asks a human about a task that the prompt doesn't seem to mean.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It only ever pauses, and the detail quotes nothing of
/// the request.</remarks>
public sealed class MeaningGate<T> : IGate<T>
{
    private readonly MeaningGateOptions _options;
    private readonly MeaningReader _reader;
    private readonly Func<T, MeaningQuestion> _question;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="question">Takes from a request the prompt and the kind of task; safe for use by any number of
    /// threads. What lacks one of them can't be told.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public MeaningGate(MeaningGateOptions options, Func<T, MeaningQuestion> question)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(question);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _question, _reader) = (options, question, new(options.Rules));
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        (string? prompt, string? kind) = _question(request);
        MeaningOutcome outcome = prompt is null || kind is null || prompt.Length > _options.MaxLength
            ? MeaningOutcome.NotJudged
            : _reader.Judge(prompt, kind);

        return outcome switch
        {
            MeaningOutcome.Named or MeaningOutcome.AnyKind => gate.Pass($"{outcome}"),
            MeaningOutcome.OtherKind or MeaningOutcome.UnknownKind =>
                gate.Pause(_options.OtherKindReason, $"{outcome}"),
            _ => gate.Pause(_options.UnclearReason, $"{outcome}"),
        };
    }
}
