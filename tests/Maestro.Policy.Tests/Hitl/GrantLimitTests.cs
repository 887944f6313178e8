namespace Maestro.Policy.Tests.Hitl;

/// <summary>A grant says yes as often and as long as it was given for, whatever comes in between.</summary>
public sealed class GrantLimitTests : GrantSetting
{
    [Fact]
    public async Task OneUse_IsOneYesAlsoWhereOnePersonMaySayItTwice()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2, DistinctApprovers = false });
        await desk.GrantAsync(Grant());
        await Open(desk);

        Ticket again = await Open(desk);

        Assert.Equal((TicketStatus.Pending, 1), (again.Status, again.Answers.Length));
        await desk.GrantAsync(Grant() with { Id = "G-2" });
        Assert.Equal(TicketStatus.Approved, (await Open(desk)).Status);
    }

    // The use is taken in time; then somebody stalls.
    [Theory]
    [InlineData(nameof(ITicketStore.FindAsync))]
    [InlineData(nameof(ITicketStore.ReplaceAsync))]
    public async Task YesAfterTheGrantsEnd_DoesNotCount(string stalled)
    {
        bool isTaken = false;
        HookedStore store = new(Store, call =>
        {
            if (isTaken && call == stalled)
            {
                Time.Advance(TimeSpan.FromMinutes(2));
                isTaken = false;
            }

            isTaken |= call == nameof(ITicketStore.ReplaceGrantAsync);
        });
        TicketDesk desk = NewDesk(store: store);
        await desk.GrantAsync(Grant() with { ValidUntil = Time.GetUtcNow().AddMinutes(1) });

        Ticket ticket = await Open(desk);

        Assert.Equal(TicketStatus.Pending, ticket.Status);
        Assert.Equal(TicketStatus.Pending, (await Store.FindAsync(ticket.Id, default))!.Status);
        Assert.Single((await desk.FindGrantAsync("G-1"))!.UsedFor);
    }

    [Fact]
    public async Task UseThatWasAnswered_IsNotForgottenBeforeItsGrant()
    {
        MemoryTicketStore store = new(new() { Capacity = 2, ForgetsClosed = true, Time = Time });
        TicketDesk desk = NewDesk(store: store);
        await desk.GrantAsync(Grant());
        Ticket used = await Open(desk, "a");
        await desk.SettleAsync((await desk.ClaimAsync(used.Id, "KEY#1")).Claim!);
        Time.Advance(TimeSpan.FromTicks(1));
        Ticket rejected = await Open(desk, "b");
        await desk.AnswerAsync(rejected.Id, No());

        await Open(desk, "c");

        Assert.Equal(TicketStatus.Settled, (await Open(desk, "a")).Status);
        Assert.Null(await desk.FindAsync(rejected.Id));
        await desk.RevokeAsync("G-1", "dave");
        await Open(desk, "d");
        Assert.Null(await desk.FindAsync(used.Id));
    }

    [Fact]
    public async Task GrantThatNoDeskWouldLookAt_IsNotGiven()
    {
        for (int i = 0; i < StandingGrant.MaxPerQuestion; i++)
        {
            await Desk.GrantAsync(Grant() with { Id = $"G-{i}" });
        }

        TicketRefusedException refused = await Assert.ThrowsAsync<TicketRefusedException>(
            async () => await Desk.GrantAsync(Grant() with { Id = "Z" }));
        Assert.Equal(TicketRefusal.NotTaken, refused.Refusal);
        await Desk.RevokeAsync("G-7", "dave");
        Assert.Equal("Z", (await Desk.GrantAsync(Grant() with { Id = "Z" })).Id);
    }
}
