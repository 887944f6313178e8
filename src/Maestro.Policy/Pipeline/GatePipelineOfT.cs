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
    private readonly GatePipelineSettings<T> _settings;
    private readonly Origin _origin;
    private readonly ReasonCode _ok;
    private readonly PermitBook _permits = new();

    internal GatePipeline(GateSlot<T>[] slots, GatePipelineSettings<T> settings)
    {
        (_slots, _settings) = (slots, settings);
        (_origin, _ok) = (new(this), settings.Codebook[SystemReason.Ok]);
    }

    /// <summary>The vocabulary of the pipeline's decisions.</summary>
    /// <value>The codebook that it was built with.</value>
    public Codebook Codebook => _settings.Codebook;

    /// <summary>Judges one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="cancellationToken">Gives up: then there is no decision, and nothing may run.</param>
    /// <returns>The decision; at once, and without allocating, when gates and log answer at once.</returns>
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
    /// <returns>The decision; RUN with <see cref="Decider.User"/> or <see cref="Decider.Admin"/> where approvals made
    /// it possible, which are then used up.</returns>
    /// <exception cref="ArgumentNullException">The request or the run is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the decision was taken.</exception>
    public ValueTask<Decision<T>> EvaluateAsync(
        T request, RunContext run, ImmutableArray<Approval> approvals, CancellationToken cancellationToken = default)
    {
        Check(request, run);

        // As long as gates pass at once, which most do, there is nothing to remember.
        for (int i = 0; i < _slots.Length; i++)
        {
            Task<GateResult>? answer = _slots[i].Ask(request, run, _settings.Observers, cancellationToken, out GateResult result);
            if (answer is not null || result.Outcome != GateOutcome.Pass)
            {
                return GoOn(new(this, request, run, approvals, cancellationToken), i, answer, result);
            }

            _settings.Observers?.GateAnswered(run, _slots[i].Seat.Report(result));
        }

        return Pass(request, run, approvals, cancellationToken);
    }

    private static void Check(T request, RunContext run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }
    }

    private ValueTask<Decision<T>> Pass(
        T request, RunContext run, ImmutableArray<Approval> approvals, CancellationToken cancellationToken)
    {
        GateSeat last = _slots[^1].Seat;
        if (_settings.Audit is null && !cancellationToken.IsCancellationRequested)
        {
            return new(Mint(request, run, Tally.Permission(run, last.Layer, _ok, Decider.System)));
        }

        Evaluation evaluation = new(this, request, run, approvals, cancellationToken);
        evaluation.Tally.Pass(last);
        return Conclude(ref evaluation);
    }

    // From the first gate that objects or takes its time.
    private ValueTask<Decision<T>> GoOn(Evaluation evaluation, int index, Task<GateResult>? answer, in GateResult result)
    {
        if (answer is not null)
        {
            return AwaitGates(evaluation, index, answer);
        }

        Take(ref evaluation, _slots[index].Seat, result);
        for (int i = index + 1; i < _slots.Length; i++)
        {
            GateSlot<T> slot = _slots[i];
            if (evaluation.Tally.Wants(slot.Seat))
            {
                if (Ask(slot, evaluation, out GateResult next) is { } later)
                {
                    return AwaitGates(evaluation, i, later);
                }

                Take(ref evaluation, slot.Seat, next);
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
                Task<GateResult>? later = Ask(slot, evaluation, out GateResult result);
                Take(ref evaluation, slot.Seat, later is null ? result : await later.ConfigureAwait(false));
            }
        }

        return await Conclude(ref evaluation).ConfigureAwait(false);
    }

    private static Task<GateResult>? Ask(GateSlot<T> slot, in Evaluation evaluation, out GateResult result) =>
        slot.Ask(evaluation.Request, evaluation.Run, evaluation.Observers, evaluation.Cancellation, out result);

    private void Take(ref Evaluation evaluation, GateSeat seat, in GateResult result)
    {
        GateReport report = Weigh(ref evaluation, seat, result);
        evaluation.Observers?.GateAnswered(evaluation.Run, report);
    }

    // The answer as it counts: checked, and a pause matched with the approvals.
    private GateReport Weigh(ref Evaluation evaluation, GateSeat seat, in GateResult result)
    {
        GateReport report = seat.Report(result);
        if (report.Outcome == GateOutcome.Pass)
        {
            evaluation.Tally.Pass(seat);
            return report;
        }

        if (report.Outcome == GateOutcome.Pause && !evaluation.Approvals.IsDefaultOrEmpty)
        {
            report = Answer(ref evaluation, seat, report);
            if (report.IsApproved)
            {
                return report;
            }
        }

        evaluation.Tally.Object(report);
        return report;
    }

    private GateReport Answer(ref Evaluation evaluation, GateSeat seat, in GateReport pause)
    {
        if (!TryDigest(ref evaluation))
        {
            return seat.Stop(SystemReason.DigestFaulted);
        }

        DateTimeOffset now = _settings.Time.GetUtcNow();
        foreach (Approval approval in evaluation.Approvals)
        {
            // Invariant: an approval answers one pause, however often it is given.
            bool spoken = evaluation.Tally.Lifted.Any(lifted => ReferenceEquals(lifted.Approval, approval));
            if (!spoken && approval.Answers(pause.Layer, pause.Reason, evaluation.Digest, now))
            {
                GateReport lifted = pause with { IsApproved = true };
                evaluation.Tally.Lift(seat, new(pause, approval));
                return lifted;
            }
        }

        return pause;
    }
}
