using System.Text;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>From the pause to the effect, and everything that doesn't get there.</summary>
public sealed class EndToEndTests : DeskSetting
{
    [Fact]
    public async Task ApprovedRequest_RunsOnceAndIsSettled()
    {
        Ticket opened = await Open();
        TicketReply approved = await Desk.AnswerAsync(opened.Id, Yes(role: Decider.Admin));
        TicketReply claimed = await Desk.ClaimAsync(opened.Id, "KEY#1");

        Decision<string> decision = await Decide(claimed.Claim!);
        Assert.True(decision.TryGetPermit(out Permit<string>? permit));
        Assert.Equal("hello", permit.Redeem());
        TicketReply settled = await Desk.SettleAsync(claimed.Claim!);

        Assert.Equal(TicketStatus.Pending, opened.Status);
        Assert.Equal(TicketStatus.Approved, approved.Ticket!.Status);
        Assert.Equal(TicketStatus.Settled, settled.Ticket!.Status);
        Assert.Equal(Decider.Admin, decision.Decider);
        Assert.Equal(["opened", "approved", "claimed", "settled"], Events);
        Assert.Equal(opened.Id, Log.Rows.Single(row => row.Decision.Verdict == Verdict.Run)["approvals"]);
        Assert.True((await Decide(claimed.Claim!)).IsHitl);
    }

    [Fact]
    public async Task SignedLogOfATicket_IsValidAndReplays()
    {
        using AuditKey key = AuditKey.Demo();
        TicketClaim claim = await Claimed();
        Assert.True((await Decide(claim)).IsRun);
        await Desk.SettleAsync(claim);
        using AuditChain chain = new(key, "tickets");
        using MemoryStream lines = new(
            [.. Log.Rows.SelectMany(row => (byte[])[.. chain.Sign(row), (byte)'\n'])]);

        AuditEntry[] entries = [.. AuditReader.Read(lines, fault => Assert.Fail(fault.ToString()))];
        GatePipeline<string> again = Pipelines.Unaudited().Pausing(TestBook.Plain).Build();
        List<ReplayOutcome> outcomes = [];
        await foreach (ReplayedRow row in again.ReplayAsync(entries, (_, _) => new("hello")))
        {
            outcomes.Add(row.Outcome);
        }

        // The pause is decided again; what became of the ticket, and the RUN that it made possible, isn't.
        Assert.Equal(ReplayOutcome.Same, outcomes[0]);
        Assert.All(outcomes[1..], outcome => Assert.Equal(ReplayOutcome.NotReplayed, outcome));
        Assert.Equal(6, outcomes.Count);
        Assert.Contains(Opened(entries), entry => entry["request_digest"] is not null);

        static IEnumerable<AuditEntry> Opened(AuditEntry[] entries) =>
            entries.Where(entry => entry["ticket_event"]?.ToString() == "opened");
    }

    [Fact]
    public async Task AnotherRequest_DoesNotRun()
    {
        TicketClaim claim = await Claimed();

        Assert.True((await Decide(claim, "hallo")).IsHitl);
        Assert.False(claim.Approval.IsConsumed);
        Assert.True((await Decide(claim)).IsRun);
    }

    [Fact]
    public async Task AnotherReason_DoesNotRun()
    {
        TicketClaim claim = await Claimed();
        GatePipeline<string> other = Pipelines.Text().Time(Time).Audit(Log)
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Book.Reason("OTHER")))
            .Build();

        Assert.True((await other.EvaluateAsync("hello", Run, [claim.Approval])).IsHitl);
    }

    [Fact]
    public async Task ApprovalAfterTheTicketsTime_DoesNotRun()
    {
        TicketClaim claim = await Claimed();
        Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromTicks(1));

        Assert.True((await Decide(claim)).IsHitl);
        Assert.Equal(TicketStatus.Claimed, (await Desk.FindAsync(claim.TicketId))!.Status);
    }

    [Theory]
    [InlineData(TicketAnswerKind.Reject, TicketStatus.Rejected, "rejected")]
    [InlineData(TicketAnswerKind.Revise, TicketStatus.Revised, "revised")]
    [InlineData(TicketAnswerKind.Stop, TicketStatus.Stopped, "stopped")]
    public async Task No_StopsInTheHumansName(TicketAnswerKind kind, TicketStatus status, string word)
    {
        Ticket ticket = await Open();

        TicketReply reply = await Desk.AnswerAsync(ticket.Id, No(kind));

        AuditRow row = Log.Rows[^1];
        Assert.Equal(status, reply.Ticket!.Status);
        Assert.Equal(TicketRefusal.NotApproved, (await Desk.ClaimAsync(ticket.Id, "KEY#1")).Refusal);
        Assert.Equal((word, "alice"), (row["ticket_event"], row["approver"]));
        Assert.Equal((Verdict.Stop, Decider.User), (row.Decision.Verdict, row.Decision.Decider));
        AssertOnRecord(reply.Ticket);
    }

    [Fact]
    public async Task NoRow_OfATicketRuns()
    {
        TicketClaim claim = await Claimed();
        await Desk.ReleaseAsync(claim);
        await Desk.SettleAsync((await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Claim!);

        Assert.All(
            Log.Rows.Where(row => row["ticket_event"] is not null),
            row => Assert.Equal((Verdict.Hitl, true), (row.Decision.Verdict, row.IsOverridable)));
    }

    [Fact]
    public async Task CommentAndSummary_StayOutOfTheLog()
    {
        HitlRequest<string> ask = await Ask();
        Ticket ticket = await Desk.OpenAsync(ask, new TicketOpening { Summary = "s3cret summary" });
        await Desk.AnswerAsync(ticket.Id, new(TicketAnswerKind.Reject, "alice", Decider.User, "s3cret comment"));
        using AuditKey key = AuditKey.Demo();
        using AuditChain chain = new(key, "tickets");

        Assert.Equal("s3cret summary", ticket.Summary);
        Assert.Equal("s3cret comment", (await Desk.FindAsync(ticket.Id))!.Answers[0].Comment);
        Assert.All(
            Log.Rows.Select(row => Encoding.UTF8.GetString(chain.Sign(row))),
            line => Assert.DoesNotContain("s3cret", line, StringComparison.Ordinal));
    }
}
