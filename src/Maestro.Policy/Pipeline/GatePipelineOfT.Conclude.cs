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
        if (evaluation.Cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Decision<T>>(evaluation.Cancellation);
        }

        DecisionRecord decision = evaluation.Tally.Conclude(evaluation.Run, Codebook);
        decision = WithDigest(ref evaluation, decision);
        if (decision.Verdict == Verdict.Run && UseUp(evaluation.Tally.Lifted) is { } spoiled)
        {
            decision = Tally.Objection(evaluation.Run, spoiled.Pause);
        }

        return _settings.Audit is { } audit ? Record(evaluation, decision, audit) : new(Mint(evaluation.Request, evaluation.Run, decision));
    }

    // A question needs the digest that its answer will bind, and a row says which request it is about.
    private DecisionRecord WithDigest(ref Evaluation evaluation, in DecisionRecord decision)
    {
        bool needed = _settings.Audit is not null || decision.Verdict == Verdict.Hitl;
        if (!needed || _settings.Digest is null || TryDigest(ref evaluation) || decision.Verdict == Verdict.Stop)
        {
            return decision;
        }

        return Stop(decision, SystemReason.DigestFaulted);
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
            return true;
        }
        catch (Exception exception)
        {
            evaluation.DigestFaulted = true;
            evaluation.Observers?.Faulted(evaluation.Run, "digest", exception);
            return false;
        }
    }

    // All approvals are used up together or none is; the pause of the first that can't be used stands.
    private static LiftedPause? UseUp(ImmutableArray<LiftedPause> lifted)
    {
        for (int i = 0; i < lifted.Length; i++)
        {
            if (!lifted[i].Approval.TryClaim())
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
    private async ValueTask<Decision<T>> Record(Evaluation evaluation, DecisionRecord decision, IAuditLog audit)
    {
        if (!await TryAppend(audit, evaluation, decision).ConfigureAwait(false))
        {
            // No record, no run; and nobody is asked about what isn't on record. The log gets a chance to say so.
            if (decision.Verdict != Verdict.Stop)
            {
                decision = Stop(decision, SystemReason.AuditUnavailable);
                await TryAppend(audit, evaluation, decision).ConfigureAwait(false);
            }
        }

        return Mint(evaluation.Request, evaluation.Run, decision);
    }

    private async ValueTask<bool> TryAppend(IAuditLog audit, Evaluation evaluation, DecisionRecord decision)
    {
        try
        {
            ValueTask pending = audit.AppendAsync(Row(evaluation, decision), evaluation.Cancellation);
            if (!pending.IsCompletedSuccessfully)
            {
                await pending.AsTask().WaitAsync(evaluation.Cancellation).ConfigureAwait(false);
            }

            evaluation.Cancellation.ThrowIfCancellationRequested();
            return true;
        }
        catch (Exception exception)
        {
            evaluation.Cancellation.ThrowIfCancellationRequested();
            evaluation.Observers?.Faulted(evaluation.Run, "audit", exception);
            return false;
        }
    }

    private AuditRow Row(in Evaluation evaluation, in DecisionRecord decision)
    {
        ImmutableArray<AuditField>.Builder extra = ImmutableArray.CreateBuilder<AuditField>();
        if (!evaluation.Digest.IsEmpty)
        {
            extra.Add(new(_settings.DigestField, evaluation.Digest.ToString()));
        }

        if (decision.Detail is { } detail)
        {
            extra.Add(new(AuditFields.Detail, detail));
        }

        if (decision.Verdict == Verdict.Run && !evaluation.Tally.Lifted.IsEmpty)
        {
            extra.Add(new(AuditFields.Approvals, string.Join(' ', evaluation.Tally.Lifted.Select(lifted => lifted.Approval.Id))));
        }

        return new(_settings.Time.GetUtcNow(), decision, extra.DrainToImmutable());
    }

    // Invariant: the only place where a RUN decision, and with it a permit, comes into being.
    private Decision<T> Mint(T request, RunContext run, in DecisionRecord decision)
    {
        _settings.Observers?.Decided(run, decision);
        if (decision.Verdict != Verdict.Run)
        {
            return new(request, decision, _origin, run);
        }

        PermitPage page = _permits.Issue(out int cell);
        return new(request, decision, _origin, run, page, cell, Expiry());
    }

    private long Expiry() =>
        _settings.PermitLifetime is { } lifetime
            ? _settings.Time.GetTimestamp() + (long)(lifetime.TotalSeconds * _settings.Time.TimestampFrequency)
            : 0;

    private DecisionRecord Stop(in DecisionRecord decision, SystemReason reason) =>
        new(decision.RunId, Verdict.Stop, decision.Layer, Codebook[reason], null, Decider.System, false);
}
