using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Decisions;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    // Invariant: a permit exists only after the row does.
    private async ValueTask<Decision<T>> Record(Evaluation evaluation, Ruling ruling, IAuditLog audit)
    {
        TimeLimit limit = StartWaiting(evaluation);
        if (!await TryAppend(audit, evaluation, ruling, limit).ConfigureAwait(false))
        {
            // No record, no run; and nobody is asked about what isn't on record, unless the host says otherwise. The
            // log gets a chance to say so, in what is left of its time.
            if (ruling.Verdict != Verdict.Stop && !_settings.StandsUnrecorded)
            {
                ruling = Stop(ruling, SystemReason.AuditUnavailable);
                await TryAppend(audit, evaluation, ruling, limit).ConfigureAwait(false);
            }
        }

        return Mint(evaluation, ruling);
    }

    private TimeLimit StartWaiting(in Evaluation evaluation)
    {
        try
        {
            return new(_settings.Time, _settings.AuditTimeout);
        }
        catch (Exception exception)
        {
            evaluation.Inquiry.Observers?.Faulted(evaluation.Inquiry.Run, Sources.Clock, exception);
            return default;
        }
    }

    private async ValueTask<bool> TryAppend(IAuditLog audit, Evaluation evaluation, Ruling ruling, TimeLimit limit)
    {
        try
        {
            ValueTask pending = audit.AppendAsync(Row(evaluation, ruling), evaluation.Inquiry.Cancellation);
            if (pending.IsCompleted)
            {
                await pending.ConfigureAwait(false);
            }
            else
            {
                await Append(pending.AsTask(), limit, evaluation.Inquiry.Cancellation).ConfigureAwait(false);
            }

            evaluation.Inquiry.Cancellation.ThrowIfCancellationRequested();
            return true;
        }
        catch (Exception exception)
        {
            evaluation.Inquiry.Cancellation.ThrowIfCancellationRequested();
            evaluation.Inquiry.Observers?.Faulted(evaluation.Inquiry.Run, Sources.Audit, exception);
            return false;
        }
    }

    // Nobody waits longer than told for a log that hangs; what it throws in the end goes nowhere.
    private async Task Append(Task pending, TimeLimit limit, CancellationToken cancellationToken)
    {
        try
        {
            await pending.WaitAsync(limit.Left, _settings.Time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Abandoned.Observe(pending);
        }
    }

    private AuditRow Row(in Evaluation evaluation, Ruling ruling)
    {
        ImmutableArray<AuditField>.Builder extra = ImmutableArray.CreateBuilder<AuditField>();
        if (!evaluation.Digest.IsEmpty)
        {
            extra.Add(new(_settings.DigestField, evaluation.Digest.ToString()));
        }

        if (ruling.Detail is { } detail)
        {
            extra.Add(new(AuditFields.Detail, detail));
        }

        if (evaluation.HasUsedApprovals)
        {
            IEnumerable<string> ids = evaluation.Tally.Lifted.Select(static lifted => lifted.Approval.Id);
            extra.Add(new(AuditFields.Approvals, string.Join(' ', ids)));
        }

        DateTimeOffset time = evaluation.Time ?? _settings.Time.GetUtcNow();
        return new(time, new(evaluation.Inquiry.Run.Id, ruling), extra.DrainToImmutable());
    }
}
