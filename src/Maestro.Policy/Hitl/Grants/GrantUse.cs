using Maestro.Policy.Hitl.Answers;

namespace Maestro.Policy.Hitl.Grants;

/// <summary>Whether a standing grant answers a ticket.</summary>
/// <remarks>Pure.</remarks>
internal static class GrantUse
{
    /// <summary>Whether the grant is about the ticket, and holds. Whether its giver's answer counts is another
    /// question.</summary>
    public static bool Covers(StandingGrant grant, Ticket ticket, DateTimeOffset now) =>
        grant.IsSound
        && !grant.IsRevoked
        && grant.ValidFrom <= now && now <= grant.ValidUntil
        && (grant.CodebookName, grant.CodebookVersion) == (ticket.CodebookName, ticket.CodebookVersion)
        && (grant.Layer, grant.Reason) == (ticket.Layer, ticket.Reason)
        && (IsUsedFor(grant, ticket) || grant.UsedFor.Length < grant.MaxUses)
        && CoversRequester(grant, ticket);

    public static bool IsUsedFor(StandingGrant grant, Ticket ticket) => grant.UsedFor.Contains(ticket.Id);

    /// <summary>The grant with one use less.</summary>
    public static StandingGrant Reserve(StandingGrant grant, Ticket ticket) =>
        grant with { Version = grant.Version + 1, UsedFor = grant.UsedFor.Add(ticket.Id) };

    public static TicketAnswer Answer(StandingGrant grant) =>
        new(TicketAnswerKind.Approve, grant.Giver, grant.Role) { GrantId = grant.Id };

    private static bool CoversRequester(StandingGrant grant, Ticket ticket)
    {
        if (ticket.Requester is not { } requester)
        {
            return grant.Requester is null && grant.CoversGiver;
        }

        return (grant.CoversGiver || !PersonName.AreSame(grant.Giver, requester))
            && (grant.Requester is null || PersonName.AreSame(grant.Requester, requester));
    }
}
