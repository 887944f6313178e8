namespace Maestro.Policy.Tests.Hitl;

/// <summary>One yes, one use: whoever claims it, gives it back, crashes, or comes too late.</summary>
public sealed class ClaimingTests : DeskSetting
{
    [Fact]
    public async Task SecondKey_IsRefused()
    {
        TicketClaim claim = await Claimed();

        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Refusal);
        Assert.Equal(TicketRefusal.ClaimedByAnother, (await NewDesk().ClaimAsync(claim.TicketId, "KEY#2")).Refusal);
    }

    [Fact]
    public async Task SameKeyAtTheSameDesk_IsTheSameClaim()
    {
        TicketClaim claim = await Claimed();

        TicketReply again = await Desk.ClaimAsync(claim.TicketId, "KEY#1");

        Assert.Same(claim, again.Claim);
        Assert.False(claim.IsRepeated);
        Assert.Equal(["opened", "approved", "claimed"], Events);
    }

    [Fact]
    public async Task SameKeyAfterACrash_IsTheClaimRepeated()
    {
        TicketClaim claim = await Claimed();

        TicketClaim again = (await NewDesk().ClaimAsync(claim.TicketId, "KEY#1")).Claim!;

        Assert.True(again.IsRepeated);
        Assert.Equal("KEY#1", again.Key);
        Assert.True((await Decide(again)).IsRun);
        Assert.Equal("claimed_again", Events.Last());
    }

    [Fact]
    public async Task ReleasedYes_IsClaimedAgainAndTheOldApprovalIsDead()
    {
        TicketClaim claim = await Claimed();

        Assert.Equal(TicketStatus.Approved, (await Desk.ReleaseAsync(claim)).Ticket!.Status);
        TicketClaim other = (await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Claim!;

        Assert.True((await Decide(claim)).IsHitl);
        Assert.True((await Decide(other)).IsRun);
    }

    [Fact]
    public async Task YesThatLetSomethingRun_IsNotReleased()
    {
        TicketClaim claim = await Claimed();
        Assert.True((await Decide(claim)).IsRun);

        Assert.Equal(TicketRefusal.InUse, (await Desk.ReleaseAsync(claim)).Refusal);
        Assert.Equal(TicketStatus.Claimed, (await Desk.FindAsync(claim.TicketId))!.Status);
    }

    [Fact]
    public async Task ReleaseOfAnOldClaim_LeavesTheNewOneAlone()
    {
        TicketClaim old = await Claimed();
        TicketClaim repeated = (await NewDesk().ClaimAsync(old.TicketId, "KEY#1")).Claim!;

        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.ReleaseAsync(old)).Refusal);
        Assert.Equal(repeated.Key, (await Desk.FindAsync(old.TicketId))!.Hold!.Key);
    }

    [Fact]
    public async Task ReleasedYesAfterItsTime_Expires()
    {
        TicketClaim claim = await Claimed();
        Time.Advance(TimeSpan.FromHours(2));
        await Desk.ReleaseAsync(claim);

        Assert.Equal(TicketRefusal.TooLate, (await Desk.ClaimAsync(claim.TicketId, "KEY#1")).Refusal);
        Assert.Equal(TicketStatus.Expired, (await Desk.FindAsync(claim.TicketId))!.Status);
    }

    [Fact]
    public async Task ClaimAtTheLastMoment_CountsAndOneTickLaterDoesNot()
    {
        Ticket first = await Approved();
        Ticket second = await Open(request: "other");
        await Desk.AnswerAsync(second.Id, Yes());
        Time.Advance(TimeSpan.FromHours(1));
        Assert.True((await Desk.ClaimAsync(first.Id, "KEY#1")).IsAccepted);
        Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(TicketRefusal.TooLate, (await Desk.ClaimAsync(second.Id, "KEY#1")).Refusal);
    }

    [Fact]
    public async Task Claim_NeverLapses()
    {
        TicketClaim claim = await Claimed();
        Time.Advance(TimeSpan.FromDays(3650));

        Assert.Equal(0, await Desk.ExpireAsync());
        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Refusal);
        TicketPage inDoubt = await Desk.QueryAsync(new() { Status = TicketStatus.Claimed });
        Assert.Equal(claim.TicketId, Assert.Single(inDoubt.Tickets).Id);
    }

    [Fact]
    public async Task SettledYes_StaysSettled()
    {
        TicketClaim claim = await Claimed();
        Ticket settled = (await Desk.SettleAsync(claim)).Ticket!;

        Assert.Equal(settled, (await Desk.SettleAsync(claim)).Ticket);
        Assert.Equal(TicketRefusal.AlreadyResolved, (await Desk.ClaimAsync(claim.TicketId, "KEY#1")).Refusal);
        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Refusal);
        Assert.Equal(TicketRefusal.NotClaimed, (await Desk.ReleaseAsync(claim)).Refusal);
        Assert.True((await Decide(claim)).IsHitl);
    }

    [Fact]
    public async Task RepeatedClaim_HasAnApprovalOfItsOwn()
    {
        TicketClaim claim = await Claimed();
        Assert.True((await Decide(claim)).IsRun);

        TicketClaim repeated = (await Desk.RepeatAsync(claim)).Claim!;

        Assert.True(repeated.IsRepeated);
        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.RepeatAsync(claim)).Refusal);
        Assert.True((await Decide(repeated)).IsRun);
        Assert.Same(repeated, (await Desk.ClaimAsync(claim.TicketId, "KEY#1")).Claim);
    }

    [Fact]
    public async Task AbandonedClaim_IsStoppedInTheHumansName()
    {
        TicketClaim claim = await Claimed();

        TicketReply reply = await Desk.AbandonAsync(claim.TicketId, "carol", Decider.Admin, "the server burned");

        Assert.Equal(TicketStatus.Stopped, reply.Ticket!.Status);
        Assert.Equal(("abandoned", "carol"), (Log.Rows[^1]["ticket_event"], Log.Rows[^1]["approver"]));
        Assert.Equal((Verdict.Stop, Decider.Admin), (Log.Rows[^1].Decision.Verdict, Log.Rows[^1].Decision.Decider));
        Assert.True((await Decide(claim)).IsHitl);
        Assert.Equal(TicketRefusal.NotClaimed, (await Desk.SettleAsync(claim)).Refusal);
    }

    [Fact]
    public async Task OnlyWhoMayAnswer_Abandons()
    {
        TicketClaim claim = await Claimed();

        Assert.Equal(
            TicketRefusal.IsRequester, (await Desk.AbandonAsync(claim.TicketId, "bob", Decider.User)).Refusal);
        Assert.Equal(
            TicketRefusal.NotEntitled, (await Desk.AbandonAsync(claim.TicketId, "carol", Decider.System)).Refusal);
        Assert.True((await Desk.SettleAsync(claim)).IsAccepted);
    }

    [Fact]
    public async Task ManyThreadsWithOneKey_GetOneRun()
    {
        for (int round = 0; round < 200; round++)
        {
            Ticket ticket = await Open(request: $"round {round}");
            await Desk.AnswerAsync(ticket.Id, Yes());
            int runs = 0;
            Parallel.For(0, 4, _ =>
            {
                TicketReply reply = Desk.ClaimAsync(ticket.Id, "KEY#1").AsTask().GetAwaiter().GetResult();
                if (Decide(reply.Claim!, $"round {round}").AsTask().GetAwaiter().GetResult().IsRun)
                {
                    Interlocked.Increment(ref runs);
                }
            });

            Assert.Equal(1, runs);
        }
    }

    [Fact]
    public async Task KeyThatIsNone_IsMisuse()
    {
        foreach (string key in (string[])["", "k" + '\ud800', new('k', 257)])
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await Desk.ClaimAsync("TKT-1", key));
        }
    }
}
