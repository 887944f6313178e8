namespace Maestro.Policy.Hitl.Text;

/// <summary>Reads tickets and grants, member by member.</summary>
internal static class TicketReader
{
    public static Ticket Ticket(Members members) => new()
    {
        Id = members.Text("id"),
        Version = members.Number("version"),
        Status = members.Word("status", TicketSpelling.Statuses, static at => (TicketStatus)at),
        OpenKey = members.Text("open_key"),
        RunId = members.Text("run_id"),
        Requester = members.TextOrNull("requester"),
        CodebookName = members.Text("codebook_name", int.MaxValue),
        CodebookVersion = members.Text("codebook_version", int.MaxValue),
        Layer = members.Text("layer", int.MaxValue),
        Reason = members.Text("reason", int.MaxValue),
        Digest = members.Digest("digest"),
        Detail = members.TextOrNull("detail", 1024),
        Summary = members.TextOrNull("summary", Policy.Ticket.MaxSummary),
        OpenedAt = members.When("opened_at"),
        ExpiresAt = members.When("expires_at"),
        Rules = members.Object("rules", Rules),
        Answers = members.Objects("answers", Answer),
        Hold = members.ObjectOrNull("hold", Hold),
    };

    public static StandingGrant Grant(Members members) => new()
    {
        Id = members.Text("id"),
        Version = members.Number("version"),
        CodebookName = members.Text("codebook_name", int.MaxValue),
        CodebookVersion = members.Text("codebook_version", int.MaxValue),
        Layer = members.Text("layer", int.MaxValue),
        Reason = members.Text("reason", int.MaxValue),
        Requester = members.TextOrNull("requester"),
        Giver = members.Text("giver"),
        Role = members.Word("role", TicketSpelling.Deciders, static at => (Decider)at),
        ValidFrom = members.When("valid_from"),
        ValidUntil = members.When("valid_until"),
        MaxUses = members.Count("max_uses"),
        CoversGiver = members.Truth("covers_giver"),
        UsedFor = members.Texts("used_for"),
        IsRevoked = members.Truth("revoked"),
    };

    private static TicketRules Rules(Members members) => new()
    {
        Approvals = members.Count("approvals"),
        Roles = members.Words("roles", TicketSpelling.Deciders, static at => (Decider)at),
        Approvers = members.Texts("approvers"),
        DistinctApprovers = members.Truth("distinct_approvers"),
        RequesterMayAnswer = members.Truth("requester_may_answer"),
        Lifetime = TimeSpan.FromTicks(members.Number("lifetime_ticks")),
        Offered = members.Words("offered", TicketSpelling.Kinds, static at => (TicketAnswerKind)at),
    };

    private static TicketAnswer Answer(Members members)
    {
        TicketAnswerKind kind = members.Word("kind", TicketSpelling.Kinds, static at => (TicketAnswerKind)at);
        string approver = members.Text("approver");
        Decider role = members.Word("role", TicketSpelling.Deciders, static at => (Decider)at);
        return new(kind, approver, role, members.TextOrNull("comment", TicketAnswer.MaxComment))
        {
            At = members.When("at"),
            GrantId = members.TextOrNull("grant_id"),
        };
    }

    private static TicketHold Hold(Members members) =>
        new(members.Text("key"), members.When("since"), members.Number("version"));
}
