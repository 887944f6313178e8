using Maestro.Policy.Decisions;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
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
