using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Checks;

/// <summary>What is put into a store is in it, as it was put.</summary>
internal static class Keeping
{
    public static async Task Add_KeepsTheTicketAsItIs(Room room)
    {
        Ticket full = Samples.Ticket("TKT-1");
        Ticket sparse = Samples.Ticket("TKT-2") with { Requester = null, Detail = null, Summary = null, Rules = new() };
        await room.Put(full).ConfigureAwait(false);
        TicketAddition addition = await room.Store.AddAsync(sparse, Room.Token).ConfigureAwait(false);

        room.Same(sparse, addition.Ticket, "what adding gives");
        room.Same(full, await Find(room, "TKT-1").ConfigureAwait(false), "finding a ticket");
        room.Same(sparse, await Find(room, "TKT-2").ConfigureAwait(false), "finding a sparse ticket");
        room.Same(null, await Find(room, "TKT-3").ConfigureAwait(false), "finding what isn't there");
    }

    public static async Task Add_TakesOneTicketForAKey(Room room)
    {
        Ticket first = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        Ticket latest = await room.Step(first).ConfigureAwait(false);
        Ticket second = Samples.Ticket("TKT-2") with { OpenKey = first.OpenKey };
        TicketAddition addition = await room.Store.AddAsync(second, Room.Token).ConfigureAwait(false);

        room.Same(TicketAdding.Exists, addition.Result, "adding a second ticket for a key");
        room.Same(latest, addition.Ticket, "the ticket that has the key");
        room.Same(null, await Find(room, "TKT-2").ConfigureAwait(false), "finding what wasn't added");
        TicketAddition same = await room.Store.AddAsync(first, Room.Token).ConfigureAwait(false);
        room.Same(TicketAdding.Exists, same.Result, "adding the same ticket again");
        room.Same(latest, await Find(room, "TKT-1").ConfigureAwait(false), "the ticket after it was added again");
    }

    public static async Task Add_RefusesAnIdThatIsThere(Room room)
    {
        Ticket first = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        Ticket second = first with { OpenKey = "another key", RunId = "RUN#2" };
        TicketAddition addition = await room.Store.AddAsync(second, Room.Token).ConfigureAwait(false);

        room.Same(default, addition, "adding another ticket of the same id");
        room.Same(first, await Find(room, "TKT-1").ConfigureAwait(false), "the ticket of that id");
        Ticket third = Samples.Ticket("TKT-3") with { OpenKey = "another key" };
        await room.Put(third).ConfigureAwait(false);
    }

    public static async Task Find_TellsIdsApartOrdinally(Room room)
    {
        // Case, composed and decomposed letters, a letter that is blank to some collations, a blank at the end.
        string[] ids = ["TKT-a", "TKT-A", "TKT-\u00e9", "TKT-e\u0301", "TKT-a\u00ad", "TKT-ss", "TKT-\u00df"];
        foreach (string id in ids)
        {
            await room.Put(Samples.Ticket(id)).ConfigureAwait(false);
        }

        foreach (string id in ids)
        {
            Ticket? found = await Find(room, id).ConfigureAwait(false);
            room.Same(Samples.Ticket(id), found, $"finding '{id}'");
        }

        Ticket trailing = Samples.Ticket("TKT-1") with { OpenKey = "key of TKT-a " };
        await room.Put(trailing).ConfigureAwait(false);
    }

    public static async Task Store_OpenedAgainHasEverything(Room room)
    {
        Ticket ticket = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        ticket = await room.Step(ticket, TicketStatus.Approved).ConfigureAwait(false);
        ticket = await room.Step(ticket, TicketStatus.Claimed).ConfigureAwait(false);
        StandingGrant grant = Samples.Grant("GRANT-1");
        await room.Store.AddGrantAsync(grant, Room.Token).ConfigureAwait(false);
        ITicketStore again = await room.Reopen().ConfigureAwait(false);

        room.Same(ticket, await again.FindAsync("TKT-1", Room.Token).ConfigureAwait(false), "finding it again");
        room.Same(grant, await again.FindGrantAsync("GRANT-1", Room.Token).ConfigureAwait(false), "the grant");
        TicketAddition addition = await again.AddAsync(Samples.Ticket("TKT-1"), Room.Token).ConfigureAwait(false);
        room.Same(TicketAdding.Exists, addition.Result, "adding it again");
        TicketPage page = await again.QueryAsync(new(), Room.Token).ConfigureAwait(false);
        room.SameList(["TKT-1"], page.Tickets.Select(found => found.Id), "listing what is there");
    }

    private static ValueTask<Ticket?> Find(Room room, string id) => room.Store.FindAsync(id, Room.Token);
}
