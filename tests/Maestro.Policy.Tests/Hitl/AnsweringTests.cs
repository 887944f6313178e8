namespace Maestro.Policy.Tests.Hitl;

/// <summary>An answer counts when it is offered, in time, and by somebody who is asked; else nothing changes.</summary>
public sealed class AnsweringTests : DeskSetting
{
    [Theory]
    [InlineData("bob")]
    [InlineData("BOB")]
    [InlineData("  bob ")]
    [InlineData("ｂｏｂ")]
    public Task Requester_DoesNotAnswer(string name) => AssertRefused(new(), Yes(name), TicketRefusal.IsRequester);

    [Fact]
    public Task RequesterWhoSaysNo_IsRefusedToo() =>
        AssertRefused(new(), No(approver: "bob"), TicketRefusal.IsRequester);

    [Fact]
    public async Task RequesterWhoMay_Answers()
    {
        TicketDesk desk = DeskWith(new() { RequesterMayAnswer = true });
        Ticket ticket = await Open(desk, run: new("RUN#1"));

        Assert.True((await desk.AnswerAsync(ticket.Id, Yes("bob"))).IsAccepted);
    }

    [Theory]
    [InlineData(TicketAnswerKind.Revise)]
    [InlineData((TicketAnswerKind)4)]
    [InlineData((TicketAnswerKind)255)]
    public Task AnswerThatIsNotOffered_DoesNotCount(TicketAnswerKind kind) =>
        AssertRefused(
            new() { Offered = [TicketAnswerKind.Approve, TicketAnswerKind.Reject] },
            No(kind),
            TicketRefusal.NotOffered);

    [Theory]
    [InlineData(Decider.User)]
    [InlineData(Decider.System)]
    [InlineData((Decider)7)]
    public Task RoleThatIsNotAsked_DoesNotAnswer(Decider role) =>
        AssertRefused(new() { Roles = [Decider.Admin] }, Yes(role: role), TicketRefusal.NotEntitled);

    [Fact]
    public Task PersonWhoIsNotNamed_DoesNotAnswer() =>
        AssertRefused(new() { Approvers = ["carol", "dave"] }, Yes(), TicketRefusal.NotEntitled);

    [Fact]
    public async Task SecondYesOfOnePerson_CountsWhereTheRulesSaySo()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2, DistinctApprovers = false });
        Ticket ticket = await Open(desk);
        await desk.AnswerAsync(ticket.Id, Yes());

        Assert.Equal(TicketStatus.Approved, (await desk.AnswerAsync(ticket.Id, Yes())).Ticket!.Status);
    }

    [Fact]
    public async Task ManyYeses_ApproveInTheHighestRoleAndName()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 3 });
        Ticket ticket = await Open(desk);
        await desk.AnswerAsync(ticket.Id, Yes("alice", Decider.Admin));
        Assert.Equal(TicketStatus.Pending, (await desk.AnswerAsync(ticket.Id, Yes("carol"))).Ticket!.Status);
        Assert.Equal(TicketRefusal.NotApproved, (await desk.ClaimAsync(ticket.Id, "KEY#1")).Refusal);
        await desk.AnswerAsync(ticket.Id, Yes("dave"));

        TicketClaim claim = (await desk.ClaimAsync(ticket.Id, "KEY#1")).Claim!;
        Decision<string> decision = await Decide(claim);

        Assert.Equal(["alice", "carol", "dave"], claim.Approval.Approvers);
        Assert.Equal((Verdict.Run, Decider.Admin), (decision.Verdict, decision.Decider));
        Assert.Equal(["opened", "answered", "answered", "approved", "claimed"], Events);
    }

    [Fact]
    public async Task NoAfterAYesOfTheSamePerson_Decides()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2 });
        Ticket ticket = await Open(desk);
        await desk.AnswerAsync(ticket.Id, Yes());

        Assert.Equal(TicketStatus.Rejected, (await desk.AnswerAsync(ticket.Id, No())).Ticket!.Status);
    }

    [Fact]
    public async Task AnswerAtTheLastMoment_CountsAndOneTickLaterDoesNot()
    {
        Ticket first = await Open();
        Ticket second = await Open(request: "other");
        Time.Advance(TimeSpan.FromHours(1));
        Assert.True((await Desk.AnswerAsync(first.Id, Yes())).IsAccepted);
        Time.Advance(TimeSpan.FromTicks(1));

        TicketReply late = await Desk.AnswerAsync(second.Id, Yes());

        Assert.Equal((TicketRefusal.TooLate, TicketStatus.Expired), (late.Refusal, late.Ticket!.Status));
        Assert.Equal(TicketRefusal.TooLate, (await Desk.AnswerAsync(second.Id, No())).Refusal);
        Assert.Equal(("expired", Verdict.Stop, Decider.System), LastRow());
    }

    [Fact]
    public async Task AnswerToADecidedTicket_DoesNotCount()
    {
        Ticket ticket = await Approved();

        TicketReply reply = await Desk.AnswerAsync(ticket.Id, No(approver: "carol"));

        Assert.Equal((TicketRefusal.AlreadyResolved, ticket), (reply.Refusal, reply.Ticket));
    }

    [Fact]
    public async Task AnswerToNoTicket_DoesNotCount()
    {
        TicketReply reply = await Desk.AnswerAsync("TKT-0", Yes());

        Assert.Equal((TicketRefusal.NotFound, false), (reply.Refusal, reply.IsAccepted));
        Assert.Equal("refused: NotFound", reply.ToString());
    }

    [Fact]
    public async Task AnswerInAGrantsName_IsThePersonsOwn()
    {
        Ticket ticket = await Open();
        DateTimeOffset past = Time.GetUtcNow().AddDays(-1);

        TicketReply reply = await Desk.AnswerAsync(ticket.Id, Yes() with { GrantId = "G-1", At = past });

        TicketAnswer answer = Assert.Single(reply.Ticket!.Answers);
        Assert.Null(answer.GrantId);
        Assert.Equal(Time.GetUtcNow(), answer.At);
    }

    [Fact]
    public void DefaultReply_IsARefusal() =>
        Assert.Equal(
            (false, TicketRefusal.Unspecified), (default(TicketReply).IsAccepted, default(TicketReply).Refusal));

    private async Task AssertRefused(TicketRules rules, TicketAnswer answer, TicketRefusal refusal)
    {
        TicketDesk desk = DeskWith(rules);
        Ticket ticket = await Open(desk);
        int rows = Log.Rows.Count;

        TicketReply reply = await desk.AnswerAsync(ticket.Id, answer);

        Assert.Equal(refusal, reply.Refusal);
        Assert.Equal(ticket, await desk.FindAsync(ticket.Id));
        Assert.Equal(rows, Log.Rows.Count);
    }

    private (string?, Verdict, Decider) LastRow() =>
        (Log.Rows[^1]["ticket_event"], Log.Rows[^1].Decision.Verdict, Log.Rows[^1].Decision.Decider);
}
