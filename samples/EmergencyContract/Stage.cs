using Maestro.Policy;

namespace EmergencyContract;

/// <summary>One stage of a contract: judged by a pipeline, with humans where its gates want them.</summary>
/// <param name="Run">The run.</param>
/// <param name="Desk">Where humans are asked.</param>
/// <param name="People">Who is asked.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Output">Where it says which answers don't count.</param>
public sealed record Stage(RunContext Run, TicketDesk Desk, IPeople People, SampleClock Clock, TextWriter Output)
{
    /// <summary>Judges a request, asks whom the gates want asked, and lets it run if it may.</summary>
    /// <param name="pipeline">Who judges.</param>
    /// <param name="request">The request.</param>
    /// <param name="role">The role that is asked.</param>
    /// <param name="summary">What people are told about the request.</param>
    /// <param name="isAsked">Is told once, before anybody answers.</param>
    /// <param name="effect">What happens when it may run.</param>
    /// <returns>What became of it.</returns>
    public async Task<StageResult> PlayAsync<T>(
        GatePipeline<T> pipeline, T request, Decider role, string summary, Action isAsked, Action<T> effect)
    {
        List<TicketClaim> claims = [];
        StageEnd? end = null;
        ReasonCode reason = default;
        bool hasAsked = false;
        while (end is null)
        {
            // Every gate is asked anew, and accepts the humans' yes to exactly its own pause.
            Decision<T> decision = await pipeline.EvaluateAsync(request, Run, [.. claims.Select(c => c.Approval)]);
            reason = decision.Reason;
            if (decision.IsHitl && !hasAsked)
            {
                hasAsked = true;
                isAsked();
            }

            end = await decision.MatchAsync(
                run: permit => Task.FromResult<StageEnd?>(Do(permit, effect)),
                hitl: ask => AskAsync(ask, role, summary, claims),
                stop: _ => Task.FromResult<StageEnd?>(StageEnd.Stopped));
        }

        foreach (TicketClaim claim in claims)
        {
            TicketReply reply = end == StageEnd.Ran
                ? await Desk.SettleAsync(claim)
                : await Desk.ReleaseAsync(claim);
            Ensure(reply);
        }

        return new(end.Value, reason);
    }

    private static StageEnd Do<T>(Permit<T> permit, Action<T> effect)
    {
        effect(permit.Redeem());
        return StageEnd.Ran;
    }

    // Null when there is a yes, so that the pipeline is asked again.
    private async Task<StageEnd?> AskAsync<T>(
        HitlRequest<T> ask, Decider role, string summary, List<TicketClaim> claims)
    {
        Ticket ticket = await Desk.OpenAsync(ask, new TicketOpening { Summary = summary });
        while (ticket.Status == TicketStatus.Pending)
        {
            ticket = People.Ask(ticket, role) is { } answer
                ? await AnswerAsync(ticket, answer)
                : await WaitAsync(ticket);
        }

        if (ticket.Status != TicketStatus.Approved)
        {
            return ticket.Status switch
            {
                TicketStatus.Revised => StageEnd.SentBack,
                TicketStatus.Expired => StageEnd.Expired,
                _ => StageEnd.Refused,
            };
        }

        TicketReply claimed = await Desk.ClaimAsync(ticket.Id, key: $"{Run.Id}/{ticket.Id}");
        if (claimed.Claim is not { } claim)
        {
            return StageEnd.Refused;
        }

        claims.Add(claim);
        return null;
    }

    private async Task<Ticket> AnswerAsync(Ticket ticket, TicketAnswer answer)
    {
        TicketReply reply = await Desk.AnswerAsync(ticket.Id, answer);
        if (!reply.IsAccepted)
        {
            Output.WriteLine($"    {answer.Approver}'s {answer.Kind} doesn't count: {reply.Refusal}");
        }

        return reply.Ticket ?? ticket;
    }

    private async Task<Ticket> WaitAsync(Ticket ticket)
    {
        Clock.Pass(ticket.ExpiresAt - Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        return await Desk.FindAsync(ticket.Id) ?? ticket;
    }

    private static void Ensure(TicketReply reply)
    {
        if (!reply.IsAccepted)
        {
            throw new InvalidOperationException($"A claim couldn't be given back: {reply.Refusal}.");
        }
    }
}
