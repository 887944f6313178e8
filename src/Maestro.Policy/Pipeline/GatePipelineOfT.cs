using System.Collections.Immutable;
using Maestro.Policy.Decisions;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

/// <summary>Judges requests: asks its gates, puts the decision on record, and only then hands out a permit.</summary>
/// <typeparam name="T">The type of the requests.</typeparam>
/// <remarks>
/// Immutable and safe for use by any number of threads. It is the only maker of RUN decisions. Nothing that goes wrong
/// in a gate or in the log comes out as an exception: it is an objection. What comes out is misuse, and cancellation,
/// which leaves no decision.
/// </remarks>
[DecisionSource]
public sealed partial class GatePipeline<T>
{
    private readonly GateSlot<T>[] _slots;
    private readonly OpeningGates<T> _opening;
    private readonly GatePipelineSettings<T> _settings;
    private readonly Origin _origin;
    private readonly PermitBook _permits;
    private readonly Ruling _allPassed;

    internal GatePipeline(GateSlot<T>[] slots, GatePipelineSettings<T> settings)
    {
        (_slots, _settings) = (slots, settings);
        (_opening, _origin, _permits) = (new(slots), new(this), new(settings.PermitLifetime is not null));
        _allPassed = Tally.Permission(slots[^1].Seat.Layer, settings.Codebook[SystemReason.Ok], Decider.System, null);
    }

    /// <summary>The vocabulary of the pipeline's decisions.</summary>
    /// <value>The codebook that it was built with.</value>
    public Codebook Codebook => _settings.Codebook;

    /// <summary>Judges one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="cancellationToken">Gives up: then there is no decision, and nothing may run.</param>
    /// <returns>The decision; at once when gates and log answer at once. Without a log, a RUN or STOPPED then leaves no
    /// garbage.</returns>
    /// <exception cref="ArgumentNullException">The request or the run is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the decision was taken.</exception>
    public ValueTask<Decision<T>> EvaluateAsync(
        T request, RunContext run, CancellationToken cancellationToken = default) =>
        EvaluateAsync(request, run, [], cancellationToken);

    /// <summary>Judges one request anew, with what humans have said to its pauses.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="approvals">The approvals. Each answers one gate that pauses for exactly its reason, about exactly
    /// its request; one that doesn't fit is left alone, and the pause stands.</param>
    /// <param name="cancellationToken">Gives up: then there is no decision, and nothing may run.</param>
    /// <exception cref="ArgumentException">One of the approvals is <see langword="null"/>.</exception>
    /// <returns>The decision; RUN with <see cref="Decider.User"/> or <see cref="Decider.Admin"/> where approvals made
    /// it possible, which are then used up.</returns>
    /// <exception cref="ArgumentNullException">The request or the run is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the decision was taken.</exception>
    public ValueTask<Decision<T>> EvaluateAsync(
        T request, RunContext run, ImmutableArray<Approval> approvals, CancellationToken cancellationToken = default)
    {
        Check(request, run, approvals);

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Decision<T>>(cancellationToken);
        }

        // As long as gates pass at once, which most do, there is nothing to remember, and nobody to be told.
        Inquiry inquiry = new(run, _settings.Observers, cancellationToken);
        GateResult result = default;
        Task<GateResult>? later = null;
        int passed = inquiry.Observers is null ? _opening.Ask(request, inquiry, out result, out later) : 0;
        if (passed == _slots.Length)
        {
            return Pass(request, inquiry, approvals);
        }

        Evaluation evaluation = new(request, inquiry, approvals, _settings.Mode);
        bool asked = inquiry.Observers is null && passed < _opening.Count;
        return GoOn(evaluation, passed, asked, result, later);
    }

    private static void Check(T request, RunContext run, ImmutableArray<Approval> approvals)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (!approvals.IsDefaultOrEmpty && approvals.Contains(null!))
        {
            throw new ArgumentException("One of the approvals is null.", nameof(approvals));
        }
    }

    private ValueTask<Decision<T>> Pass(T request, in Inquiry inquiry, ImmutableArray<Approval> approvals)
    {
        if (_settings is { Audit: null, PermitLifetime: null, Observers: null }
            && !inquiry.Cancellation.IsCancellationRequested)
        {
            return new(Grant(request, inquiry.Run, _allPassed, expiry: 0));
        }

        Evaluation evaluation = new(request, inquiry, approvals, _settings.Mode);
        evaluation.Tally.Pass(_slots[^1].Seat, detail: null);
        return Conclude(ref evaluation);
    }

    // From the first gate that objects, takes its time or has a limit; its answer may already be there.
    private ValueTask<Decision<T>> GoOn(
        Evaluation evaluation, int index, bool asked, GateResult result, Task<GateResult>? later)
    {
        for (int i = index; i < _slots.Length; i++)
        {
            GateSlot<T> slot = _slots[i];
            if (evaluation.Tally.Wants(slot.Seat))
            {
                result = asked ? result : slot.Ask(evaluation.Request, evaluation.Inquiry, out later);
                if (later is not null)
                {
                    return AwaitGates(evaluation, i, later);
                }

                asked = false;
                Take(ref evaluation, slot.Seat, result);
            }
        }

        return Conclude(ref evaluation);
    }

    private async ValueTask<Decision<T>> AwaitGates(Evaluation evaluation, int index, Task<GateResult> answer)
    {
        Take(ref evaluation, _slots[index].Seat, await answer.ConfigureAwait(false));
        for (int i = index + 1; i < _slots.Length; i++)
        {
            GateSlot<T> slot = _slots[i];
            if (evaluation.Tally.Wants(slot.Seat))
            {
                GateResult result = slot.Ask(evaluation.Request, evaluation.Inquiry, out Task<GateResult>? later);
                Take(ref evaluation, slot.Seat, later is null ? result : await later.ConfigureAwait(false));
            }
        }

        return await Conclude(ref evaluation).ConfigureAwait(false);
    }
}
