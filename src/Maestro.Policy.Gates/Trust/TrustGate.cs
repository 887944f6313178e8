namespace Maestro.Policy.Gates.Trust;

/// <summary>Asks a human about every request that isn't approved by trust: that needs a grant for its scenario and
/// place, a high score, a streak of good outcomes, and no cooldown.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Safe for use by any number of threads as far as its source is. It pauses and never stops; a source that throws makes
/// the gate throw, so that the pipeline stops. It changes no trust.
/// </remarks>
public sealed class TrustGate<T> : IGate<T>
{
    private readonly TrustGateOptions _options;
    private readonly ITrustSource _source;
    private readonly Func<T, TrustPlace> _place;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="source">Knows how far a run is trusted.</param>
    /// <param name="place">Takes from a request what it is about: that which will be done, and not what the request
    /// claims beside it. Safe for use by any number of threads. The default place is nowhere, where no grant
    /// holds.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public TrustGate(TrustGateOptions options, ITrustSource source, Func<T, TrustPlace> place)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(place);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _source, _place) = (options, source, place);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        ValueTask<TrustSnapshot?> reading = _source.ReadAsync(gate.Run, cancellationToken);

        return reading.IsCompletedSuccessfully
            ? new(Judge(request, gate, reading.Result))
            : AwaitAsync(request, gate, reading);
    }

    private async ValueTask<GateResult> AwaitAsync(T request, GateContext gate, ValueTask<TrustSnapshot?> reading) =>
        Judge(request, gate, await reading.ConfigureAwait(false));

    // The clock is read after the trust is: a cooldown that begins in between is in force.
    private GateResult Judge(T request, GateContext gate, TrustSnapshot? trust)
    {
        if (trust is null)
        {
            return gate.Pause(_options.CooldownReason, "trust can't be read");
        }

        TrustJudgement judgement = _options.Model.Judge(
            trust.State, trust.Grants, _place(request), gate.Time.GetUtcNow());

        return judgement.Standing switch
        {
            TrustStanding.Approved => gate.Pass(Detail(judgement)),
            TrustStanding.TooLow => gate.Pause(_options.LowTrustReason, Detail(judgement)),
            TrustStanding.NotGranted => gate.Pause(_options.NoGrantReason, Detail(judgement)),
            _ => gate.Pause(_options.CooldownReason, Detail(judgement)),
        };
    }

    // Scenario and place are the request's own words, which stay out of the log.
    private static string Detail(TrustJudgement judgement) => string.Join(
        ' ',
        judgement.ToFields()
            .Where(static field => field.Name is not ("scenario" or "location_id"))
            .Select(static field => $"{field.Name}={field.Value}"));
}
