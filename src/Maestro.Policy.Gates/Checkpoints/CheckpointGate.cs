namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Stops a run that would go on from what was tampered with, and asks a human about one that waits for one.
/// </summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It never seals. A human's yes to its pause lets the
/// pipeline go on; the tasks that wait begin only after <see cref="CheckpointFile.Confirm"/>.</remarks>
public sealed class CheckpointGate<T> : IGate<T>
{
    private readonly Func<T, CheckpointReading> _reading;
    private readonly CheckpointGateOptions _options;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="reading">Takes from a request what <see cref="CheckpointFile.Read"/> said; safe for use by any
    /// number of threads. What it throws becomes an objection.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public CheckpointGate(CheckpointGateOptions options, Func<T, CheckpointReading> reading)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(reading);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _reading) = (options, reading);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no reading.</exception>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        CheckpointReading found = _reading(request) ?? throw new InvalidOperationException(
            "The request's reading is null. A run that begins anew needs no gate for checkpoints.");
        return found switch
        {
            { Fault: CheckpointFault.Absent } => gate.Pause(_options.ConfirmReason, "there is no checkpoint"),
            { Checkpoint: null } => gate.Stop(_options.TamperReason, $"fault={found.Fault} task={found.Task}"),
            { Checkpoint: { NeedsHuman: true } checkpoint } => gate.Pause(
                _options.ConfirmReason, $"state={checkpoint.State} reason={checkpoint.Reason}"),
            _ => gate.Pass(),
        };
    }
}
