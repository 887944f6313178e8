namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>Has the last word where tools are used: each use is a decision of its own, on record before it happens.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads. It refuses tools that nobody registered, sources of personal data whatever a
/// capability says, and what a capability doesn't list. Let tools demand the permit of the decision.
/// </remarks>
public sealed class ToolProxy
{
    private readonly GatePipeline<ToolCall> _pipeline;
    private readonly ToolProxyOptions _options;

    /// <summary>Makes a proxy.</summary>
    /// <param name="options">The tools, and how to refuse them; read once.</param>
    /// <param name="log">Where each use is put on record. No record, no use.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="log"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public ToolProxy(ToolProxyOptions options, IAuditLog log, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _options = options;
        _pipeline = GatePipeline.For<ToolCall>(options.Layer.Codebook!)
            .Gate(options.Layer, Judge, new() { Reach = GateReach.Stop })
            .Digest(static call => RequestDigest.OfText($"{call.Tool}\n{call.Arguments}"))
            .Audit(log)
            .Time(time ?? TimeProvider.System)
            .Build();
    }

    /// <summary>Asks whether a tool may be used, once.</summary>
    /// <param name="capability">The leave.</param>
    /// <param name="tool">The tool's name, as somebody wrote it.</param>
    /// <param name="arguments">What it will be used with: the tool takes it from the permit.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more; there is no decision then.</param>
    /// <returns>A RUN with a permit for this use, or a stop that ends the capability.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public async ValueTask<Decision<ToolCall>> UseAsync(
        ToolCapability capability,
        string tool,
        string arguments = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(capability);
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);

        Decision<ToolCall> decision = await _pipeline
            .EvaluateAsync(new(capability, tool, arguments), new RunContext(capability.RunId), cancellationToken)
            .ConfigureAwait(false);

        if (!decision.IsRun && _options.Reading == ToolProxyReading.Strict)
        {
            capability.Revoke(decision.ToRecord());
        }

        return decision;
    }

    // Names that nobody registered are somebody's own words, which stay out of the log.
    private GateResult Judge(ToolCall call, GateContext gate) => _options.Registry.ClassOf(call.Tool) switch
    {
        ToolClass.PersonalData => gate.Stop(_options.RefusedReason, $"a source of personal data: {call.Tool}"),
        ToolClass.Benign when call.Capability.Lists(call.Tool) => gate.Pass($"tool={call.Tool}"),
        ToolClass.Benign => gate.Stop(
            _options.RefusedReason, $"{(call.Capability.IsRevoked ? "revoked" : "not listed")}: {call.Tool}"),
        _ => gate.Stop(_options.RefusedReason, "an unknown tool"),
    };
}
