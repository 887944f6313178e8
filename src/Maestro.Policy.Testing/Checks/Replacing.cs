namespace Maestro.Policy.Testing.Checks;

/// <summary>A version takes the place of the one before it, or nothing happens.</summary>
internal static class Replacing
{
    public static async Task Replace_PutsTheNextVersion(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        foreach (TicketStatus status in Enum.GetValues<TicketStatus>())
        {
            ticket = await room.Step(ticket, status).ConfigureAwait(false);
            Ticket? found = await room.Store.FindAsync("TKT-1", Room.Token).ConfigureAwait(false);
            room.Same(ticket, found, $"finding it {status}");
        }
    }

    public static async Task Replace_RefusesAnotherVersion(Room room)
    {
        Ticket first = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        Ticket second = await room.Step(first).ConfigureAwait(false);
        Ticket late = Samples.Next(first, TicketStatus.Rejected);
        Ticket early = Samples.Next(Samples.Next(second), TicketStatus.Rejected);

        room.Same(false, await Replace(room, late, 1).ConfigureAwait(false), "replacing an old version");
        room.Same(false, await Replace(room, early, 3).ConfigureAwait(false), "replacing a version to come");
        Ticket? found = await room.Store.FindAsync("TKT-1", Room.Token).ConfigureAwait(false);
        room.Same(second, found, "the ticket after that");
        Ticket none = Samples.Next(Samples.Ticket("TKT-2"));
        room.Same(false, await Replace(room, none, 1).ConfigureAwait(false), "replacing what isn't there");
        found = await room.Store.FindAsync("TKT-2", Room.Token).ConfigureAwait(false);
        room.Same(null, found, "what isn't there, after that");
    }

    public static async Task Replace_ChangesNoOtherTicket(Room room)
    {
        Ticket other = await room.Put(Samples.Ticket("TKT-2")).ConfigureAwait(false);
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        await room.Step(ticket, TicketStatus.Rejected).ConfigureAwait(false);
        Ticket? found = await room.Store.FindAsync("TKT-2", Room.Token).ConfigureAwait(false);
        room.Same(other, found, "another ticket");
    }

    public static async Task Replace_RefusesWhenItIsTooLate(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        DateTimeOffset limit = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);
        Ticket next = Samples.Next(ticket);
        bool inTime = await room.Store.ReplaceAsync(next, 1, limit, Room.Token).ConfigureAwait(false);
        room.Same(true, inTime, "replacing at the last moment");
        room.Clock.Move(TimeSpan.FromMilliseconds(1));

        Ticket later = Samples.Next(next);
        bool tooLate = await room.Store.ReplaceAsync(later, 2, limit, Room.Token).ConfigureAwait(false);
        room.Same(false, tooLate, "replacing a millisecond later");
        Ticket? found = await room.Store.FindAsync("TKT-1", Room.Token).ConfigureAwait(false);
        room.Same(next, found, "the ticket after that");
        room.Same(true, await Replace(room, later, 2).ConfigureAwait(false), "replacing at any time");
    }

    private static ValueTask<bool> Replace(Room room, Ticket ticket, long expected) =>
        room.Store.ReplaceAsync(ticket, expected, null, Room.Token);
}
