using System.Collections.Immutable;
using Maestro.Policy.Decisions;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    /// <summary>Says how a request would be decided, gate by gate. No row, no permit, no approval used up, nobody
    /// told.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>An explanation, which gives no permission.</returns>
    /// <exception cref="ArgumentNullException">The request or the run is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<Explanation> ExplainAsync(
        T request, RunContext run, CancellationToken cancellationToken = default) =>
        ExplainAsync(request, run, [], cancellationToken);

    /// <summary>Says how a request would be decided with some approvals, gate by gate. No row, no permit, no approval
    /// used up, nobody told.</summary>
    /// <param name="request">The request.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="approvals">The approvals.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>An explanation, which gives no permission.</returns>
    /// <exception cref="ArgumentNullException">The request or the run is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the approvals is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<Explanation> ExplainAsync(
        T request, RunContext run, ImmutableArray<Approval> approvals, CancellationToken cancellationToken = default)
    {
        Check(request, run, approvals);
        Evaluation evaluation = new(request, new(run, observers: null, cancellationToken), approvals, _settings.Mode);
        ImmutableArray<GateReport>.Builder reports = ImmutableArray.CreateBuilder<GateReport>(_slots.Length);
        foreach (GateSlot<T> slot in _slots)
        {
            if (!evaluation.Tally.Wants(slot.Seat))
            {
                reports.Add(slot.Seat.NotAsked());
                continue;
            }

            GateResult result = slot.Ask(request, evaluation.Inquiry, out Task<GateResult>? later);
            reports.Add(Weigh(ref evaluation, slot.Seat, later is null ? result : await later.ConfigureAwait(false)));
        }

        cancellationToken.ThrowIfCancellationRequested();
        Ruling ruling = WithDigest(ref evaluation, evaluation.Tally.Conclude(Codebook));
        return new(new(run.Id, ruling), reports.MoveToImmutable());
    }
}
