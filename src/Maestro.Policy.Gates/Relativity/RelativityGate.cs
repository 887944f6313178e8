namespace Maestro.Policy.Gates.Relativity;

/// <summary>Asks a human about a request that would weigh one against another while it isn't settled what goes before
/// what, or where the boundary lies.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. Invariant: it only ever pauses; it neither stops nor
/// seals, whatever its layer may. The detail quotes nothing of the request.</remarks>
public sealed class RelativityGate<T> : IGate<T>
{
    private readonly RelativityGateOptions _options;
    private readonly Func<T, RelativityFrame> _frame;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="frame">Takes from a request what it says of what goes before what; safe for use by any number of
    /// threads. The default frame is a pause.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public RelativityGate(RelativityGateOptions options, Func<T, RelativityFrame> frame)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(frame);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _frame) = (options, frame);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        RelativityFrame frame = _frame(request);

        if (frame.PriorityPolicy?.Length > _options.MaxLength)
        {
            frame = frame with { PriorityPolicy = null };
        }

        RelativityReview review = _options.Rules.Judge(frame);

        return review.Outcome switch
        {
            RelativityOutcome.Settled => gate.Pass(),
            RelativityOutcome.ReferenceMissing => gate.Pause(_options.ReferenceReason, $"{review}"),
            _ => gate.Pause(_options.BoundaryReason, $"{review}"),
        };
    }
}
