using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>Judges the requests of one task, and does about each pause what the policy of its layer says.</summary>
internal sealed class Pauses(
    ImmutableDictionary<Layer, PausePolicy> byLayer,
    PausePolicy others,
    HumanPort? human,
    Func<string?> summary,
    CancellationToken cancellationToken)
{
    // More gates than anybody answers for one request; it keeps a human from being asked for ever.
    private const int MaxQuestions = 32;

    private readonly List<HumanReply> _replies = [];
    private readonly HashSet<TicketClaim> _passed = [];

    public DecisionRecord Last { get; private set; }

    public HumanReply? Asked { get; private set; }

    /// <summary>Whether the effect happened, so that every yes is used up.</summary>
    public bool IsDone { get; set; }

    /// <summary>Judges, asks whom the gates want asked, and judges again.</summary>
    public async ValueTask<Judged<T>> Judge<T>(GatePipeline<T> pipeline, T request, RunContext run, bool isMade)
    {
        // What let the request come here has been used for that.
        _passed.UnionWith(_replies.Select(static reply => reply.Claim!).Where(static yes => yes.Approval.IsConsumed));
        ImmutableArray<Approval> approvals = [];
        for (int asked = 0; asked <= MaxQuestions; asked++)
        {
            HumanReply? reply = null;
            Decision<T> decision = await pipeline.EvaluateAsync(request, run, approvals, cancellationToken)
                .ConfigureAwait(false);
            Last = decision.ToRecord();
            Judged<T> judged = await decision.MatchAsync(
                run: static permit => Task.FromResult(new Judged<T>(permit)),
                hitl: async ask =>
                {
                    (Judged<T> outcome, reply) = await Pause(ask, isMade).ConfigureAwait(false);
                    return outcome;
                },
                stop: static _ => Task.FromResult(new Judged<T>(TaskEnd.Stopped))).ConfigureAwait(false);
            if (reply?.Claim is not { } claim)
            {
                return judged;
            }

            approvals = approvals.Add(claim.Approval);
        }

        return new(TaskEnd.Held);
    }

    /// <summary>Whether a pipeline stops a request. A yes is given up: it would accept what didn't pass.</summary>
    public async ValueTask<bool> Stops<T>(GatePipeline<T> pipeline, T request, RunContext run)
    {
        Decision<T> decision = await pipeline.EvaluateAsync(request, run, cancellationToken).ConfigureAwait(false);
        if (!decision.IsStop)
        {
            decision.Acknowledge("It may be made no more, and isn't accepted as it is.");
            return false;
        }

        Last = decision.ToRecord();
        return true;
    }

    /// <summary>Says of each yes what became of it.</summary>
    public async ValueTask GiveBack()
    {
        foreach (HumanReply reply in _replies)
        {
            try
            {
                // Where an effect is in doubt, so is the claim.
                if (!reply.Claim!.Approval.IsConsumed)
                {
                    await reply.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
                }
                else if (IsDone || _passed.Contains(reply.Claim))
                {
                    await reply.SettleAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }
            catch (Exception)
            {
                // The claim then says that it is in doubt, which it is.
            }
        }
    }

    private async ValueTask<(Judged<T> Outcome, HumanReply? Reply)> Pause<T>(HitlRequest<T> ask, bool isMade)
    {
        PausePolicy policy = byLayer.TryGetValue(ask.Layer, out PausePolicy own) ? own : others;
        if (policy.Kind == PauseKind.Hold || (policy.Kind == PauseKind.Regenerate && !isMade))
        {
            return (new(TaskEnd.Held), null);
        }

        bool isRetry = policy.Kind == PauseKind.Regenerate;
        HumanReply? reply = null;
        if (policy.Asks)
        {
            HumanReply said = isRetry
                ? await human!.AskToRetryAsync(ask, summary(), cancellationToken).ConfigureAwait(false)
                : await human!.AskToRunAsync(ask, summary(), cancellationToken).ConfigureAwait(false);
            Asked = said;
            if (said.Answer != HumanAnswer.Continue)
            {
                return (new(TaskEnd.Refused), null);
            }

            // Somebody has used that yes, or may be about to: what came of it is for a human to find out.
            if (said.Claim is { IsRepeated: true } or { Approval.IsConsumed: true })
            {
                return (new(TaskEnd.Held), null);
            }

            if (said.Claim is not null)
            {
                _replies.Add(said);
            }

            reply = said;
        }

        return isRetry ? (Judged<T>.Again(policy.Attempts), null) : (new(TaskEnd.Held), reply);
    }
}
