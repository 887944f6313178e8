namespace Maestro.Policy.Gates.Council;

/// <summary>Lets a request pass when enough seats of a council are present and enough of them agree; asks a human when
/// they don't, and stops when nobody is there or the ballots make no sense.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. It never seals. A consensus on another position than
/// <see cref="CouncilVote.Proposal"/> is a pause.</remarks>
public sealed class CouncilGate<T> : IGate<T>
{
    private readonly CouncilGateOptions _options;
    private readonly Func<T, CouncilVote> _vote;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="vote">Takes from a request the ballots that were cast about it; safe for use by any number of
    /// threads. What it throws becomes an objection.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public CouncilGate(CouncilGateOptions options, Func<T, CouncilVote> vote)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(vote);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _vote) = (options, vote);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no vote.</exception>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        CouncilVote vote = _vote(request)
            ?? throw new InvalidOperationException("The request's vote is null. One without ballots is empty.");
        CouncilReading reading = _options.Rules.Decide(_options.Seats, vote);
        string detail = CouncilDetail.Of(reading, _options.QuotesPositions);
        return reading.Verdict switch
        {
            Verdict.Run => gate.Pass(detail),
            Verdict.Hitl => gate.Pause(_options.ReasonOf(reading.Outcome), detail),
            _ => gate.Stop(_options.ReasonOf(reading.Outcome), detail),
        };
    }
}
