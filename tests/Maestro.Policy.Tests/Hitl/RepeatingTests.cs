using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>A claim that is repeated is in doubt: it is never worth a second use.</summary>
public sealed class RepeatingTests : DeskSetting
{
    [Fact]
    public async Task RepeatedClaimAfterARun_IsNotReleased()
    {
        TicketClaim claim = await Claimed();
        Assert.True((await Decide(claim)).IsRun);
        TicketClaim repeated = (await Desk.RepeatAsync(claim)).Claim!;

        Assert.Equal(TicketRefusal.InUse, (await Desk.ReleaseAsync(repeated)).Refusal);

        Assert.Equal(TicketRefusal.ClaimedByAnother, (await Desk.ClaimAsync(claim.TicketId, "KEY#2")).Refusal);
        Assert.True((await Decide(repeated)).IsHitl);
    }

    [Fact]
    public async Task ClaimOfADeadProcess_IsNotReleasedByTheNext()
    {
        TicketClaim claim = await Claimed();
        Assert.True((await Decide(claim)).IsRun);
        TicketDesk next = NewDesk();
        TicketClaim again = (await next.ClaimAsync(claim.TicketId, "KEY#1")).Claim!;

        Assert.Equal(TicketRefusal.InUse, (await next.ReleaseAsync(again)).Refusal);

        Assert.Equal(TicketStatus.Claimed, (await next.FindAsync(claim.TicketId))!.Status);
        Assert.True((await next.AbandonAsync(claim.TicketId, "carol", Decider.User)).IsAccepted);
    }

    [Fact]
    public async Task SettledClaim_LeavesNoYesToWhoeverRepeatedIt()
    {
        TicketClaim claim = await Claimed();
        TicketClaim repeated = (await Desk.RepeatAsync(claim)).Claim!;

        Assert.True((await Desk.SettleAsync(claim)).IsAccepted);

        Assert.True((await Decide(repeated)).IsHitl);
    }

    [Fact]
    public async Task OneYesInTwoClaims_AnswersOnePause()
    {
        TicketClaim claim = await Claimed();
        TicketClaim again = (await NewDesk().ClaimAsync(claim.TicketId, "KEY#1")).Claim!;
        GatePipeline<string> twice = Pipelines.Text().Time(Time).Audit(Log)
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "first" })
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky), new() { Name = "second" })
            .Build();

        Assert.True((await twice.EvaluateAsync("hello", Run, [claim.Approval, again.Approval])).IsHitl);
    }

    [Fact]
    public async Task ClaimThatTheStoreThrewAt_IsMadeAnew()
    {
        Ticket ticket = await Approved();
        bool isBroken = true;
        HookedStore store = new(Store, call =>
        {
            if (isBroken && call == nameof(ITicketStore.ReplaceAsync))
            {
                throw new IOException("The disk is full.");
            }
        });
        TicketDesk desk = NewDesk(store: store);
        await Assert.ThrowsAsync<IOException>(async () => await desk.ClaimAsync(ticket.Id, "KEY#1"));
        isBroken = false;

        TicketClaim claim = (await desk.ClaimAsync(ticket.Id, "KEY#1")).Claim!;

        Assert.False(claim.IsRepeated);
        Assert.True((await Decide(claim)).IsRun);
    }
}
