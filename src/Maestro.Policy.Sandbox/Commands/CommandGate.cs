namespace Maestro.Policy.Sandbox.Commands;

/// <summary>Stops a command that is refused, and asks a human about one that needs a human.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It never seals. The detail on record names the finding
/// and the place, and quotes nothing of the command but the program's name.</remarks>
public sealed class CommandGate<T> : IGate<T>
{
    private readonly CommandGateOptions _options;
    private readonly Func<T, CommandInput> _command;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="command">Takes from a request the command exactly as it will be run; safe for use by any number of
    /// threads. The default value is refused.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or faulty; the message names each.</exception>
    public CommandGate(CommandGateOptions options, Func<T, CommandInput> command)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(command);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _command) = (options with { Reasons = options.Reasons.ToDictionary() }, command);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        CommandReading reading = _command(request).Judge(_options.Policy);

        return reading.Verdict switch
        {
            Verdict.Run => gate.Pass(reading.Word),
            Verdict.Hitl => gate.Pause(Reason(reading.Finding, _options.HitlReason), reading.ToString()),
            _ => gate.Stop(Reason(reading.Finding, _options.StopReason), reading.ToString()),
        };
    }

    private ReasonCode Reason(CommandFinding finding, ReasonCode otherwise) =>
        _options.Reasons.TryGetValue(finding, out ReasonCode reason) ? reason : otherwise;
}
