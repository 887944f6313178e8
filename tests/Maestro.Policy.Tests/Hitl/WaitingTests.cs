namespace Maestro.Policy.Tests.Hitl;

/// <summary>Whoever waits hears of it, and at the latest when the ticket's time is over.</summary>
public sealed class WaitingTests : DeskSetting
{
    [Fact]
    public async Task Answer_WakesWhoeverWaits()
    {
        Ticket ticket = await Open();
        Task<Ticket?> waiting = Desk.WaitAsync(ticket.Id).AsTask();
        Assert.False(waiting.IsCompleted);

        await NewDesk().AnswerAsync(ticket.Id, Yes());

        Assert.Equal(TicketStatus.Approved, (await waiting)!.Status);
        Assert.Equal(0, Time.PendingTimers);
    }

    [Fact]
    public async Task OneYesOfTwo_WakesNobody()
    {
        TicketDesk desk = DeskWith(new() { Approvals = 2 });
        Ticket ticket = await Open(desk);
        Task<Ticket?> waiting = desk.WaitAsync(ticket.Id).AsTask();
        await desk.AnswerAsync(ticket.Id, Yes());
        Assert.False(waiting.IsCompleted);

        await desk.AnswerAsync(ticket.Id, Yes("carol"));

        Assert.Equal(TicketStatus.Approved, (await waiting)!.Status);
    }

    [Fact]
    public async Task EndOfTheTime_WakesWhoeverWaits()
    {
        Ticket ticket = await Open();
        Task<Ticket?> waiting = Desk.WaitAsync(ticket.Id).AsTask();
        Time.Advance(TimeSpan.FromHours(1));
        Assert.False(waiting.IsCompleted);

        Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TicketStatus.Expired, (await waiting)!.Status);
        Assert.Equal(["opened", "expired"], Events);
    }

    // Between two looks at the clock: by less than a timer's grain, by what a timer takes for ever, by a lot.
    [Theory]
    [InlineData(1)]
    [InlineData(25_000)]
    [InlineData(50_000_000)]
    public async Task TimeThatEndsWhileOneLooks_IsOver(long ticks)
    {
        Ticket ticket = await Open();
        int looks = 0;
        HookedStore store = new(Store, call =>
        {
            if (call == nameof(ITicketStore.GetTimeAsync) && ++looks == 2)
            {
                Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromTicks(ticks));
            }
        });

        Task<Ticket?> waiting = NewDesk(store: store).WaitAsync(ticket.Id).AsTask();

        // Nothing moves the clock any more: one that waits for it waits for ever.
        Assert.Equal(TicketStatus.Expired, (await waiting.WaitAsync(TimeSpan.FromSeconds(30)))!.Status);
        Assert.Equal(0, Time.PendingTimers);
    }

    [Fact]
    public async Task LongWait_OutlastsTheTimers()
    {
        TicketDesk desk = DeskWith(new() { Lifetime = TimeSpan.FromDays(100) });
        Ticket ticket = await Open(desk);
        Task<Ticket?> waiting = desk.WaitAsync(ticket.Id).AsTask();
        for (int day = 0; day < 100; day++)
        {
            Assert.False(waiting.IsCompleted);
            Time.Advance(TimeSpan.FromDays(1));
        }

        Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(TicketStatus.Expired, (await waiting)!.Status);
    }

    [Fact]
    public async Task GivingUp_EndsTheWait()
    {
        Ticket ticket = await Open();
        using CancellationTokenSource source = new();
        Task<Ticket?> waiting = Desk.WaitAsync(ticket.Id, source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(TicketStatus.Pending, (await Desk.FindAsync(ticket.Id))!.Status);
    }

    [Fact]
    public async Task NoTicket_IsNothingToWaitFor()
    {
        Assert.Null(await Desk.WaitAsync("TKT-0"));
        Assert.Equal(TicketStatus.Approved, (await Desk.WaitAsync((await Approved()).Id))!.Status);
    }
}
