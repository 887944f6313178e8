namespace Maestro.Policy.Workers.Recovery;

/// <summary>Asks a human before a worker goes on that met an error which no relaunch may repair.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Safe for use by any number of threads as far as its decision is.</remarks>
public sealed class RecoveryGate<T> : IGate<T>
{
    private readonly RecoveryGateOptions _options;
    private readonly Func<T, RecoveryDecision> _decision;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="decision">Takes from a request what is to be done about the error.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public RecoveryGate(RecoveryGateOptions options, Func<T, RecoveryDecision> decision)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(decision);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _decision) = (options, decision);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        RecoveryDecision decision = _decision(request);

        return (decision.Action, decision.Reason) switch
        {
            (RecoveryAction.Ignore, _) => gate.Pass(),
            (RecoveryAction.Relaunch, _) => gate.Pass($"{decision}: {decision.AddedArguments.Length} arguments"),
            (_, RecoveryReason.RecoveryExhausted) => gate.Pause(_options.ExhaustedReason, decision.Rule),
            (_, RecoveryReason.RecoveryNoCorrection) => gate.Pause(_options.NoCorrectionReason, decision.Rule),
            (_, RecoveryReason.PermissionDenied) => gate.Pause(_options.DeniedReason, decision.Rule),
            _ => gate.Pause(_options.UnrecognisedReason, decision.Rule),
        };
    }
}
