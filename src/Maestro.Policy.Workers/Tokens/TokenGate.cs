namespace Maestro.Policy.Workers.Tokens;

/// <summary>Asks a human before a worker goes on whose task took more tokens than its budget, or nobody knows how
/// many.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Safe for use by any number of threads as far as its status is.</remarks>
public sealed class TokenGate<T> : IGate<T>
{
    private readonly TokenGateOptions _options;
    private readonly Func<T, TokenStatus> _status;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="status">Takes from a request how the use stands to the budget.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public TokenGate(TokenGateOptions options, Func<T, TokenStatus> status)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(status);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _status) = (options, status);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        TokenStatus status = _status(request);

        return status switch
        {
            TokenStatus.Ok => gate.Pass(),
            TokenStatus.Near => gate.Pass("warning: tokens near the budget"),
            TokenStatus.Over => gate.Pause(_options.OverReason),
            _ => gate.Pause(_options.UnknownReason),
        };
    }
}
