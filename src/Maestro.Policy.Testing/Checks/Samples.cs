namespace Maestro.Policy.Testing.Checks;

/// <summary>Tickets and grants to put into stores.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Opened = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(7);

    /// <summary>A ticket with something in each of its members, opened so many seconds after the first.</summary>
    public static Ticket Ticket(string id, int second = 0) => new()
    {
        Id = id,
        Version = 1,
        Status = TicketStatus.Pending,
        OpenKey = "key of " + id,
        RunId = "RUN#1",
        Requester = "bob",
        CodebookName = "Büch ✓",
        CodebookVersion = "1.0",
        Layer = "amount_gate",
        Reason = "AMOUNT_HIGH",
        Digest = RequestDigest.OfText(id),
        Detail = "a \"detail\"\n\t\\",
        Summary = "a summary \U0001f600",
        OpenedAt = Opened.AddSeconds(second),
        ExpiresAt = Opened.AddSeconds(second).AddHours(1),
        Rules = new()
        {
            Approvals = 2,
            Roles = [Decider.Admin],
            Approvers = ["alice", "carol"],
            DistinctApprovers = false,
            RequesterMayAnswer = true,
            Lifetime = TimeSpan.FromHours(1),
            Offered = [TicketAnswerKind.Stop, TicketAnswerKind.Approve],
        },
    };

    /// <summary>The next version, which also says something more.</summary>
    public static Ticket Next(Ticket ticket, TicketStatus status = TicketStatus.Pending) => ticket with
    {
        Version = ticket.Version + 1,
        Status = status,
        Hold = status is TicketStatus.Claimed or TicketStatus.Settled
            ? new("KEY#1", Opened.AddMinutes(1), ticket.Version + 1)
            : ticket.Hold,
        Answers = ticket.Answers.Length < 16
            ? ticket.Answers.Add(new(TicketAnswerKind.Approve, "alice", Decider.Admin, "a comment é")
            {
                At = Opened.AddTicks(ticket.Version),
                GrantId = "GRANT-1",
            })
            : ticket.Answers,
    };

    public static StandingGrant Grant(string id) => new()
    {
        Id = id,
        CodebookName = "Büch ✓",
        CodebookVersion = "1.0",
        Layer = "amount_gate",
        Reason = "AMOUNT_HIGH",
        Requester = "bob",
        Giver = "carol",
        Role = Decider.Admin,
        ValidFrom = Opened,
        ValidUntil = Opened.AddHours(1),
        MaxUses = 900,
        CoversGiver = true,
    };

    public static StandingGrant Used(StandingGrant grant) => grant with
    {
        Version = grant.Version + 1,
        UsedFor = grant.UsedFor.Add($"TKT-{grant.UsedFor.Length}"),
    };
}
