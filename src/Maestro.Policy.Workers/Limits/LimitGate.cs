namespace Maestro.Policy.Workers.Limits;

/// <summary>Objects to a worker going on that met a limit: a pause for processors and for what can't be read, a stop of
/// the worker for memory and runtime.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Safe for use by any number of threads as far as its step is.</remarks>
public sealed class LimitGate<T> : IGate<T>
{
    private readonly LimitGateOptions _options;
    private readonly Func<T, LimitStep> _step;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="step">Takes from a request what the last sample called for.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public LimitGate(LimitGateOptions options, Func<T, LimitStep> step)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(step);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _step) = (options, step);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        LimitStep step = _step(request);

        return (step.Action, step.Reason) switch
        {
            (LimitAction.None, _) => gate.Pass(),
            (LimitAction.Warn, _) => gate.Pass($"warning: {step.Reason.ToWord()}"),
            (LimitAction.Terminate, LimitReason.LimitRuntime) => gate.Stop(_options.RuntimeReason),
            (LimitAction.Terminate, _) => gate.Stop(_options.MemoryReason),
            (LimitAction.Pause, LimitReason.LimitCpu) => gate.Pause(_options.CpuReason),
            _ => gate.Pause(_options.UnknownReason),
        };
    }
}
