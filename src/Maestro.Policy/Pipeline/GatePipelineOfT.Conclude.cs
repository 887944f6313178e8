using System.Collections.Immutable;
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
}
