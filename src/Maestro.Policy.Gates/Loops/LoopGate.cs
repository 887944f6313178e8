namespace Maestro.Policy.Gates.Loops;

/// <summary>Lets nothing pass in a session that is stopped, and asks a human in one whose end is recommended.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Safe for use by any number of threads as far as its store is. It counts nothing: <see cref="LoopSessions"/> does,
/// when the host says that a decision was a pause. A store that throws makes the gate throw, so that the
/// pipeline stops.
/// </remarks>
public sealed class LoopGate<T> : IGate<T>
{
    private readonly LoopGateOptions _options;
    private readonly ILoopStore _store;
    private readonly Func<RunContext, string?> _session;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to object; read once.</param>
    /// <param name="store">Where sessions are kept.</param>
    /// <param name="session">Takes from a run, for which the host vouches, the id of its session. It never sees the
    /// request: one that names its own session gets away from a stop by naming another. Safe for use by any number of
    /// threads.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public LoopGate(LoopGateOptions options, ILoopStore store, Func<RunContext, string?> session)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(session);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _store, _session) = (options, store, session);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => Layer.MaySeal ? GateReach.Seal : GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        string? session = _session(gate.Run);
        if (string.IsNullOrEmpty(session) || !LoopKeys.IsSound(session, LoopEvent.MaxKeyLength))
        {
            return gate.Pause(_options.NoSessionReason, "the run has no session that can be looked up");
        }

        ValueTask<LoopState?> finding = _store.FindAsync(session, cancellationToken);
        return finding.IsCompletedSuccessfully ? Judge(gate, finding.Result) : AwaitAsync(gate, finding);
    }

    private async ValueTask<GateResult> AwaitAsync(GateContext gate, ValueTask<LoopState?> finding) =>
        Judge(gate, await finding.ConfigureAwait(false));

    // Ids of sessions and conflicts stay out of the detail: they may be somebody's own words.
    private GateResult Judge(GateContext gate, LoopState? state) => state switch
    {
        { IsStopped: true } when Layer.MaySeal => gate.Seal(_options.StoppedReason),
        { IsStopped: true } => gate.Stop(_options.StoppedReason),
        { IsEndRecommended: true } => gate.Pause(
            _options.EndReason, $"rounds={state.Counts.Select(static count => count.Rounds).DefaultIfEmpty().Max()}"),
        _ => gate.Pass(),
    };
}
