using System.Collections.Immutable;
using Maestro.Policy.Audit;
using Maestro.Policy.Decisions;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    // From the gates' answers to the decision: use up the approvals, put it on record, and only then mint.
    private ValueTask<Decision<T>> Conclude(ref Evaluation evaluation)
    {
        if (evaluation.Inquiry.Cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Decision<T>>(evaluation.Inquiry.Cancellation);
        }

        Ruling ruling = WithDigest(ref evaluation, evaluation.Tally.Conclude(Codebook));
        if (ruling.Verdict == Verdict.Run)
        {
            ruling = Settle(ref evaluation, ruling);
        }

        return _settings.Audit is { } audit
            ? Record(evaluation, ruling, audit)
            : new(Mint(evaluation, ruling));
    }

    // A question needs the digest that its answer will bind, and a row says which request it is about.
    private Ruling WithDigest(ref Evaluation evaluation, Ruling ruling)
    {
        bool needed = _settings.Audit is not null || ruling.Verdict == Verdict.Hitl;
        if (!needed || _settings.Digest is null || TryDigest(ref evaluation) || ruling.Verdict == Verdict.Stop)
        {
            return ruling;
        }

        return Stop(ruling, SystemReason.DigestFaulted);
    }

    private bool TryDigest(ref Evaluation evaluation)
    {
        if (_settings.Digest is null || evaluation.DigestFaulted || !evaluation.Digest.IsEmpty)
        {
            return !evaluation.DigestFaulted;
        }

        try
        {
            evaluation.Digest = _settings.Digest(evaluation.Request);
            evaluation.DigestFaulted = evaluation.Digest.IsEmpty;
        }
        catch (Exception exception)
        {
            evaluation.DigestFaulted = true;
            evaluation.Inquiry.Observers?.Faulted(evaluation.Inquiry.Run, Sources.Digest, exception);
        }

        return !evaluation.DigestFaulted;
    }

    // What a RUN needs of the clock, before anything is on record: until when its permit and its approvals hold.
    private Ruling Settle(ref Evaluation evaluation, Ruling run)
    {
        ImmutableArray<LiftedPause> lifted = evaluation.Tally.Lifted;
        try
        {
            evaluation.Expiry = _settings.PermitLifetime is { } lifetime ? StampIn(lifetime) : 0;
            if (lifted.IsEmpty)
            {
                return run;
            }

            evaluation.Time = _settings.Time.GetUtcNow();
        }
        catch (Exception exception)
        {
            evaluation.Inquiry.Observers?.Faulted(evaluation.Inquiry.Run, Sources.Clock, exception);
            return Stop(run, SystemReason.AuditUnavailable);
        }

        LiftedPause? spoiled = UseUp(lifted, evaluation.Time.Value);
        evaluation.HasUsedApprovals = spoiled is null;
        return spoiled is null ? run : spoiled.Seat.Objection(spoiled.Pause);
    }

    private long StampIn(TimeSpan span) =>
        _settings.Time.GetTimestamp() + (long)(span.TotalSeconds * _settings.Time.TimestampFrequency);

    // All approvals are used up together or none is; the pause of the first that can't be used stands.
    private static LiftedPause? UseUp(ImmutableArray<LiftedPause> lifted, DateTimeOffset now)
    {
        for (int i = 0; i < lifted.Length; i++)
        {
            if (!lifted[i].Approval.TryClaim(now))
            {
                foreach (LiftedPause claimed in lifted.AsSpan(0, i))
                {
                    claimed.Approval.Release();
                }

                return lifted[i];
            }
        }

        foreach (LiftedPause pause in lifted)
        {
            pause.Approval.Consume();
        }

        return null;
    }

    // Invariant: a permit exists only after the row does.
    private async ValueTask<Decision<T>> Record(Evaluation evaluation, Ruling ruling, IAuditLog audit)
    {
        if (!await TryAppend(audit, evaluation, ruling).ConfigureAwait(false))
        {
            // No record, no run; and nobody is asked about what isn't on record. The log gets a chance to say so.
            if (ruling.Verdict != Verdict.Stop)
            {
                ruling = Stop(ruling, SystemReason.AuditUnavailable);
                await TryAppend(audit, evaluation, ruling).ConfigureAwait(false);
            }
        }

        return Mint(evaluation, ruling);
    }

    private async ValueTask<bool> TryAppend(IAuditLog audit, Evaluation evaluation, Ruling ruling)
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
                await Append(pending.AsTask(), evaluation.Inquiry.Cancellation).ConfigureAwait(false);
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
    private async Task Append(Task pending, CancellationToken cancellationToken)
    {
        try
        {
            await pending.WaitAsync(_settings.AuditTimeout, _settings.Time, cancellationToken).ConfigureAwait(false);
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

        return new(evaluation.Time ?? _settings.Time.GetUtcNow(), new(evaluation.Inquiry.Run.Id, ruling), extra.DrainToImmutable());
    }

    private Decision<T> Mint(in Evaluation evaluation, Ruling ruling)
    {
        T request = evaluation.Request;
        RunContext run = evaluation.Inquiry.Run;
        evaluation.Inquiry.Observers?.Decided(run, new(run.Id, ruling));
        if (ruling.Verdict == Verdict.Run)
        {
            return Grant(request, run, ruling, evaluation.Expiry);
        }

        // Invariant: the question binds the digest that is on record.
        HitlRequest<T>? question = ruling.Verdict == Verdict.Hitl && !evaluation.Digest.IsEmpty
            ? new(request, new(run.Id, ruling), run.Requester, evaluation.Digest, Codebook)
            : null;
        return new(request, ruling, _origin, run, question);
    }

    // Invariant: the only place where a RUN decision, and with it a permit, comes into being.
    private Decision<T> Grant(T request, RunContext run, Ruling ruling, long expiry)
    {
        PermitPage page = _permits.Issue(out int cell);
        if (_settings.PermitLifetime is not null)
        {
            page.Limit(cell, expiry);
        }

        return new(request, ruling, _origin, run, page, cell);
    }

    private Ruling Stop(Ruling ruling, SystemReason reason) =>
        new(Verdict.Stop, ruling.Layer, Codebook[reason], null, Decider.System, false);
}
