namespace Maestro.Policy.Hitl.Desk;

/// <summary>Tickets as they are opened.</summary>
internal static class Drafts
{
    public static Ticket Of<T>(HitlRequest<T> ask, TicketOpening opening, TicketRules rules, DateTimeOffset now)
    {
        string key = opening.Key ?? TicketKeys.Of(ask);
        return new()
        {
            Id = TicketKeys.Id(key),
            Version = 1,
            Status = TicketStatus.Pending,
            OpenKey = key,
            RunId = ask.RunId,
            Requester = ask.Requester,
            CodebookName = ask.Codebook.Name,
            CodebookVersion = ask.Codebook.Version,
            Layer = ask.Layer.Name,
            Reason = ask.Reason.Name,
            Digest = ask.Digest,
            Detail = ask.Detail,
            Summary = opening.Summary,
            OpenedAt = now,
            ExpiresAt = DateTimeOffset.MaxValue - now > rules.Lifetime ? now + rules.Lifetime : DateTimeOffset.MaxValue,
            Rules = rules,
        };
    }

    /// <summary>Whether a ticket asks what a draft would.</summary>
    // Invariant: nobody gets the ticket of another request by a key.
    public static bool IsSameQuestion(Ticket draft, Ticket ticket) =>
        (draft.OpenKey, draft.RunId, draft.Requester) == (ticket.OpenKey, ticket.RunId, ticket.Requester)
        && (draft.CodebookName, draft.CodebookVersion) == (ticket.CodebookName, ticket.CodebookVersion)
        && (draft.Layer, draft.Reason, draft.Digest) == (ticket.Layer, ticket.Reason, ticket.Digest);

    /// <summary>Refuses what no approval could answer, or anybody.</summary>
    public static void Check<T>(HitlRequest<T> ask, TicketRules rules, Codebook codebook)
    {
        if (!ReferenceEquals(ask.Codebook, codebook))
        {
            throw new TicketRefusedException(
                TicketRefusal.ForeignCodebook,
                $"The question is of codebook '{ask.Codebook}', the desk has '{codebook}'. Load one, and share it.");
        }

        if (ask.Digest.IsEmpty)
        {
            throw new TicketRefusedException(
                TicketRefusal.NoDigest,
                "The request has no digest, so that no approval could match it. Build the pipeline with Digest(...).");
        }

        if (ask.Requester is null && !rules.RequesterMayAnswer)
        {
            throw new TicketRefusedException(
                TicketRefusal.NoRequester,
                "The run names no requester, so that it can't be said who answers for oneself. "
                + "Name one, new RunContext(id, requester), or let the rules say that the requester may answer.");
        }
    }
}
