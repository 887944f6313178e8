namespace Maestro.Policy.Workers.Tiers;

/// <summary>Asks a human before a task begins, or goes on, in the tier that has nobody who could review.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Safe for use by any number of threads as far as its plan is.</remarks>
public sealed class TierGate<T> : IGate<T>
{
    private readonly TierGateOptions _options;
    private readonly Func<T, TierPlan> _plan;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="plan">Takes from a request the tier that it is about.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public TierGate(TierGateOptions options, Func<T, TierPlan> plan)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plan);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _plan) = (options, plan);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        TierPlan plan = _plan(request);

        return plan.NeedsHuman ? gate.Pause(_options.FallbackReason, $"tier {plan.Number}")
            : plan.IsWarned ? gate.Pass($"warning: {plan}")
            : gate.Pass();
    }
}
