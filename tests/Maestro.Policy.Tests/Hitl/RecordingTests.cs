using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>What is in force is on record; what can't be put on record doesn't come into force.</summary>
public sealed class RecordingTests : DeskSetting
{
    [Fact]
    public async Task StepThatCannotBePutOnRecord_IsNotTaken()
    {
        TicketClaim claim = await Claimed();
        Ticket pending = await Open(request: "pending");
        Ticket approved = await Open(request: "approved");
        await Desk.AnswerAsync(approved.Id, Yes());
        FailingLog log = new();
        TicketDesk desk = new(Store, TestBook.Book, log, new() { Time = Time });
        HitlRequest<string> ask = await Ask("new");
        Ticket[] before = (await Store.QueryAsync(new(), default)).Tickets.ToArray();

        await AssertFails(async () => await desk.OpenAsync(ask));
        await AssertFails(async () => await desk.AnswerAsync(pending.Id, Yes()));
        await AssertFails(async () => await desk.AnswerAsync(pending.Id, No()));
        await AssertFails(async () => await desk.ClaimAsync(approved.Id, "KEY#1"));
        await AssertFails(async () => await desk.ClaimAsync(claim.TicketId, "KEY#1"));
        await AssertFails(async () => await desk.AbandonAsync(claim.TicketId, "carol", Decider.Admin));
        await AssertFails(async () => await desk.SettleAsync(claim));
        await AssertFails(async () => await desk.ReleaseAsync(claim));
        Time.Advance(TimeSpan.FromHours(2));
        await AssertFails(async () => await desk.FindAsync(pending.Id));
        await AssertFails(async () => await desk.ExpireAsync());

        Assert.Equal(before, (await Store.QueryAsync(new(), default)).Tickets);
    }

    [Fact]
    public async Task RowComesBeforeTheChange()
    {
        Ticket ticket = await Open();
        WatchingLog log = new(async row => Assert.NotEqual(
            row["ticket_version"], $"{(await Store.FindAsync(ticket.Id, default))!.Version}"));
        TicketDesk desk = new(Store, TestBook.Book, log, new() { Time = Time });

        await desk.AnswerAsync(ticket.Id, Yes());
        TicketReply claim = await desk.ClaimAsync(ticket.Id, "KEY#1");
        await desk.SettleAsync(claim.Claim!);

        Assert.Equal(3, log.Rows);
    }

    [Fact]
    public async Task StepThatSomebodyElseTookFirst_IsTakenBackOnRecord()
    {
        Ticket ticket = await Open();
        bool isFirst = true;
        WatchingLog log = new(async row =>
        {
            if (isFirst)
            {
                isFirst = false;
                await Desk.AnswerAsync(ticket.Id, No(approver: "carol"));
            }

            await Log.AppendAsync(row, default);
        });
        TicketDesk desk = new(Store, TestBook.Book, log, new() { Time = Time });

        TicketReply reply = await desk.AnswerAsync(ticket.Id, Yes());

        Assert.Equal(TicketRefusal.AlreadyResolved, reply.Refusal);
        Assert.Equal(["opened", "rejected", "approved", "void"], Events);
        Assert.Equal(("approved", "2"), (Log.Rows[^1]["void_event"], Log.Rows[^1]["ticket_version"]));
    }

    [Fact]
    public async Task Sweep_ExpiresWhatIsOverAndNothingElse()
    {
        Ticket approved = await Approved();
        Ticket pending = await Open(request: "a");
        Time.Advance(TimeSpan.FromMinutes(30));
        Ticket young = await Open(request: "b");
        Time.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(2, await Desk.ExpireAsync());
        Assert.Equal(0, await Desk.ExpireAsync());

        Assert.Equal(TicketStatus.Expired, (await Store.FindAsync(approved.Id, default))!.Status);
        Assert.Equal(TicketStatus.Expired, (await Store.FindAsync(pending.Id, default))!.Status);
        Assert.Equal(TicketStatus.Pending, (await Store.FindAsync(young.Id, default))!.Status);
    }

    [Fact]
    public async Task List_ShowsNoTicketAsPendingThatIsOver()
    {
        await Open();
        Time.Advance(TimeSpan.FromHours(2));

        Assert.Empty((await Desk.QueryAsync(new() { Status = TicketStatus.Pending })).Tickets);
        Assert.Single((await Desk.QueryAsync(new() { Status = TicketStatus.Expired })).Tickets);
    }

    private static async Task AssertFails(Func<Task> step) => await Assert.ThrowsAsync<IOException>(step);
}
