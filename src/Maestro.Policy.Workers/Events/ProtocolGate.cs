namespace Maestro.Policy.Workers.Events;

/// <summary>Asks a human before a worker goes on that broke the protocol of its stream too often.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Safe for use by any number of threads as far as its count is.</remarks>
public sealed class ProtocolGate<T> : IGate<T>
{
    private readonly ProtocolGateOptions _options;
    private readonly Func<T, ViolationCount> _count;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="count">Takes from a request how often the worker broke the protocol.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public ProtocolGate(ProtocolGateOptions options, Func<T, ViolationCount> count)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(count);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _count) = (options, count);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        ViolationCount count = _count(request);

        return _options.Limits.AreExceededBy(count)
            ? gate.Pause(_options.ViolationsReason, $"{count.InARow} in a row, {count.Total} in all")
            : gate.Pass();
    }
}
