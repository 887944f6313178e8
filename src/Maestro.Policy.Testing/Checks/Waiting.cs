namespace Maestro.Policy.Testing.Checks;

/// <summary>Whoever waits hears of the change.</summary>
internal static class Waiting
{
    public static async Task Wait_EndsWhenTheTicketMovesOn(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        for (int i = 0; i < 3; i++)
        {
            Task waiting = room.Store.WaitAsync("TKT-1", ticket.Version, Room.Token).AsTask();
            ticket = await room.Step(ticket).ConfigureAwait(false);
            await room.Ends(waiting, "a wait for a ticket that moved on").ConfigureAwait(false);
        }
    }

    public static async Task Wait_EndsForEverybody(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        Task[] waiting = [.. Enumerable.Range(0, 5)
            .Select(_ => room.Store.WaitAsync("TKT-1", 1, Room.Token).AsTask())];
        await room.Step(ticket).ConfigureAwait(false);
        await room.Ends(Task.WhenAll(waiting), "one of five waits").ConfigureAwait(false);
    }

    public static async Task Wait_EndsWhenThereIsNothingToWaitFor(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        await room.Step(ticket).ConfigureAwait(false);
        Task seen = room.Store.WaitAsync("TKT-1", 1, Room.Token).AsTask();
        await room.Ends(seen, "a wait for what has happened").ConfigureAwait(false);
        Task none = room.Store.WaitAsync("TKT-2", 1, Room.Token).AsTask();
        await room.Ends(none, "a wait for no ticket").ConfigureAwait(false);
    }

    public static async Task Wait_EndsWhenTheStoreIsChangedElsewhere(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        Task waiting = room.Store.WaitAsync("TKT-1", 1, Room.Token).AsTask();
        ITicketStore elsewhere = await room.Reopen().ConfigureAwait(false);
        await elsewhere.ReplaceAsync(Samples.Next(ticket), 1, null, Room.Token).ConfigureAwait(false);
        await room.Ends(waiting, "a wait for a change of another process").ConfigureAwait(false);
    }

    public static async Task Wait_IsGivenUp(Room room)
    {
        await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        using CancellationTokenSource source = new();
        Task waiting = room.Store.WaitAsync("TKT-1", 1, source.Token).AsTask();
        await source.CancelAsync().ConfigureAwait(false);
        Task end = waiting.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await room.Ends(end, "a wait that is given up").ConfigureAwait(false);
        room.True(!waiting.IsFaulted, "a wait that is given up is no fault");
    }
}
