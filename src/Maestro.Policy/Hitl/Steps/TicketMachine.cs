namespace Maestro.Policy.Hitl.Steps;

/// <summary>All that can become of a ticket: a ticket, an event and the time give the next ticket, or a
/// refusal.</summary>
/// <remarks>Pure. Whatever isn't said here doesn't happen.</remarks>
internal static class TicketMachine
{
    public static TicketStep Next(Ticket ticket, in TicketEvent happened, DateTimeOffset now) => happened.Kind switch
    {
        TicketEventKind.Answer => Answer(
            ticket, happened.Answer! with { At = now }, happened.NotAfter ?? ticket.ExpiresAt),
        TicketEventKind.Expire => Expire(ticket, now),
        TicketEventKind.Claim => Claim(ticket, happened.Key!, now),
        TicketEventKind.Repeat => Repeat(ticket, happened, now),
        TicketEventKind.Settle => Settle(ticket, happened.Key!),
        TicketEventKind.Release => Release(ticket, happened),
        TicketEventKind.Abandon => Abandon(ticket, happened.Answer! with { At = now }),
        _ => TicketStep.Refused(TicketRefusal.Unspecified),
    };

    private static TicketStep Answer(Ticket ticket, TicketAnswer answer, DateTimeOffset notAfter)
    {
        if (ticket.Status != TicketStatus.Pending)
        {
            return TicketStep.Refused(
                ticket.Status == TicketStatus.Expired ? TicketRefusal.TooLate : TicketRefusal.AlreadyResolved);
        }

        TicketRefusal? late = answer.At > notAfter ? TicketRefusal.TooLate : null;
        if ((late ?? TicketChecks.Fault(ticket, answer)) is { } fault)
        {
            return TicketStep.Refused(fault);
        }

        (TicketStatus status, string word) = answer.Kind switch
        {
            TicketAnswerKind.Approve when TicketChecks.Yeses(ticket) + 1 >= ticket.Rules.Approvals =>
                (TicketStatus.Approved, TicketWords.Approved),
            TicketAnswerKind.Approve => (TicketStatus.Pending, TicketWords.Answered),
            TicketAnswerKind.Revise => (TicketStatus.Revised, TicketWords.Revised),
            TicketAnswerKind.Stop => (TicketStatus.Stopped, TicketWords.Stopped),
            _ => (TicketStatus.Rejected, TicketWords.Rejected),
        };

        Ticket next = ticket with
        {
            Version = ticket.Version + 1,
            Status = status,
            Answers = ticket.Answers.Add(answer),
        };
        return TicketStep.To(next, word, notAfter < ticket.ExpiresAt ? notAfter : ticket.ExpiresAt);
    }

    // Invariant: a claim never lapses by itself; whether the effect happened is for a human to find out.
    private static TicketStep Expire(Ticket ticket, DateTimeOffset now) =>
        ticket.Status is TicketStatus.Pending or TicketStatus.Approved && now > ticket.ExpiresAt
            ? TicketStep.To(Moved(ticket, TicketStatus.Expired), TicketWords.Expired)
            : TicketStep.Refused(TicketRefusal.Unspecified);

    private static TicketStep Claim(Ticket ticket, string key, DateTimeOffset now) => ticket.Status switch
    {
        TicketStatus.Approved when now <= ticket.ExpiresAt => TicketStep.To(
            Held(ticket, key, now), TicketWords.Claimed, ticket.ExpiresAt),
        TicketStatus.Approved or TicketStatus.Expired => TicketStep.Refused(TicketRefusal.TooLate),
        TicketStatus.Claimed when ticket.Hold!.Key == key => TicketStep.To(
            Held(ticket, key, now), TicketWords.ClaimedAgain),
        TicketStatus.Claimed => TicketStep.Refused(TicketRefusal.ClaimedByAnother),
        TicketStatus.Settled => TicketStep.Refused(
            ticket.Hold!.Key == key ? TicketRefusal.AlreadyResolved : TicketRefusal.ClaimedByAnother),
        _ => TicketStep.Refused(TicketRefusal.NotApproved),
    };

    private static TicketStep Repeat(Ticket ticket, in TicketEvent happened, DateTimeOffset now) =>
        NotHeld(ticket, happened) is { } refusal
            ? TicketStep.Refused(refusal)
            : TicketStep.To(Held(ticket, happened.Key!, now), TicketWords.ClaimedAgain);

    // That the effect happened under the key is true whoever says so, and stays true when it is said twice.
    private static TicketStep Settle(Ticket ticket, string key) => ticket.Status switch
    {
        TicketStatus.Claimed when ticket.Hold!.Key == key =>
            TicketStep.To(Moved(ticket, TicketStatus.Settled), TicketWords.Settled),
        TicketStatus.Settled when ticket.Hold!.Key == key => TicketStep.Stay(ticket),
        TicketStatus.Claimed or TicketStatus.Settled => TicketStep.Refused(TicketRefusal.ClaimedByAnother),
        _ => TicketStep.Refused(TicketRefusal.NotClaimed),
    };

    // That nothing happened is only the holder's to say, and only of the claim that is held.
    private static TicketStep Release(Ticket ticket, in TicketEvent happened) =>
        NotHeld(ticket, happened) is { } refusal
            ? TicketStep.Refused(refusal)
            : TicketStep.To(Moved(ticket, TicketStatus.Approved) with { Hold = null }, TicketWords.Released);

    private static TicketStep Abandon(Ticket ticket, TicketAnswer by)
    {
        if (ticket.Status != TicketStatus.Claimed)
        {
            return TicketStep.Refused(TicketRefusal.NotClaimed);
        }

        return TicketChecks.NotAsked(ticket, by) is { } refusal
            ? TicketStep.Refused(refusal)
            : TicketStep.To(
                Moved(ticket, TicketStatus.Stopped) with { Answers = ticket.Answers.Add(by) }, TicketWords.Abandoned);
    }

    private static TicketRefusal? NotHeld(Ticket ticket, in TicketEvent happened) =>
        ticket.Status != TicketStatus.Claimed ? TicketRefusal.NotClaimed
        : ticket.Hold!.Key == happened.Key && ticket.Hold.Version == happened.HoldVersion ? null
        : TicketRefusal.ClaimedByAnother;

    private static Ticket Moved(Ticket ticket, TicketStatus status) =>
        ticket with { Version = ticket.Version + 1, Status = status };

    private static Ticket Held(Ticket ticket, string key, DateTimeOffset now) => ticket with
    {
        Version = ticket.Version + 1,
        Status = TicketStatus.Claimed,
        Hold = new(key, now, ticket.Version + 1),
    };
}
