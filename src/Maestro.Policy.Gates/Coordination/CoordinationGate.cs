using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>Asks a human about agents that work together without contract, in circles, beyond their budget, or with
/// tools and effects that they may not use unasked.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>Immutable and safe for use by any number of threads. Invariant: it only ever pauses; it neither stops nor
/// seals, whatever its layer may. The detail counts and quotes nothing of the plan;
/// <see cref="CoordinationRules.Review"/> says who and what it is about.</remarks>
public sealed class CoordinationGate<T> : IGate<T>
{
    private readonly CoordinationGateOptions _options;
    private readonly Func<T, CoordinationPlan> _plan;
    private readonly ImmutableArray<ReasonCode> _reasons;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">How to judge and ask; read once.</param>
    /// <param name="plan">Takes from a request who works with whom; safe for use by any number of threads.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The layer isn't set, its codebook lacks a word or doesn't declare it for
    /// pauses, or there are no rules; the message names each.</exception>
    public CoordinationGate(CoordinationGateOptions options, Func<T, CoordinationPlan> plan)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plan);
        Codebook codebook = options.Layer.Codebook
            ?? throw new ArgumentException("Layer is not set. Give it a layer of the codebook.", nameof(options));
        if (options.Rules is not { Budget: not null, SideEffects.IsDefault: false })
        {
            throw new ArgumentException("Rules are incomplete. Leave them out for the defaults.", nameof(options));
        }

        string[] words = [.. Enum.GetValues<CoordinationFault>().Select(CoordinationReview.WordOf)];
        ReasonCode[] reasons =
            [.. words.Select(word => codebook.TryGetReason(word, out ReasonCode reason) ? reason : default)];
        string?[] faults =
        [
            .. words.Zip(reasons, (word, reason) => options.Layer.FaultOf(reason, Verdict.Hitl, word)),
        ];
        if (string.Join(' ', faults.OfType<string>()) is { Length: > 0 } message)
        {
            throw new ArgumentException(message, nameof(options));
        }

        (_options, _plan, _reasons) = (options, plan, [.. reasons]);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Pause;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        CoordinationPlan plan = _plan(request);
        CoordinationReview review = _options.Rules.Review(plan);
        string counts = CoordinationReview.Counts(plan, plan.Contracts.DistinctBy(static each => each.AgentId).Count());
        return review.Fault is { } fault ? gate.Pause(_reasons[(int)fault], counts) : gate.Pass(counts);
    }
}
