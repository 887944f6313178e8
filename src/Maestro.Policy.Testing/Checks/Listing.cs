namespace Maestro.Policy.Testing.Checks;

/// <summary>Lists are complete, in order, and go on where they stopped, whatever happens in between.</summary>
internal static class Listing
{
    private const int Count = 23;

    public static async Task Query_FindsWhatMatches(Room room)
    {
        Ticket rejected = await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        await room.Step(rejected, TicketStatus.Rejected).ConfigureAwait(false);
        await room.Put(Samples.Ticket("TKT-2", 1) with { Layer = "other_gate" }).ConfigureAwait(false);
        await room.Put(Samples.Ticket("TKT-3", 2) with { Reason = "OTHER" }).ConfigureAwait(false);
        await room.Put(Samples.Ticket("TKT-4", 3) with { Requester = "BOB" }).ConfigureAwait(false);
        await room.Put(Samples.Ticket("TKT-5", 4) with { Requester = null }).ConfigureAwait(false);
        DateTimeOffset third = Samples.Ticket("x", 2).OpenedAt;

        await Finds(room, new(), "1 2 3 4 5").ConfigureAwait(false);
        await Finds(room, new() { Status = TicketStatus.Pending }, "2 3 4 5").ConfigureAwait(false);
        await Finds(room, new() { Status = TicketStatus.Rejected }, "1").ConfigureAwait(false);
        await Finds(room, new() { Status = TicketStatus.Closed }, "").ConfigureAwait(false);
        await Finds(room, new() { Layer = "amount_gate" }, "1 3 4 5").ConfigureAwait(false);
        await Finds(room, new() { Reason = "AMOUNT_HIGH" }, "1 2 4 5").ConfigureAwait(false);
        await Finds(room, new() { Reason = "amount_high" }, "").ConfigureAwait(false);
        await Finds(room, new() { Requester = "bob" }, "1 2 3").ConfigureAwait(false);
        await Finds(room, new() { OpenedFrom = third }, "3 4 5").ConfigureAwait(false);
        await Finds(room, new() { OpenedBefore = third }, "1 2").ConfigureAwait(false);
        await Finds(room, new() { OpenedFrom = third, OpenedBefore = third }, "").ConfigureAwait(false);
        await Finds(room, new() { Status = TicketStatus.Pending, Requester = "bob" }, "2 3").ConfigureAwait(false);
    }

    public static async Task Query_KeepsTheOrder(Room room)
    {
        // Added in another order than they were opened; those of one moment stand by ordinal id.
        string[] ids = ["b", "a", "B", "\u00e9", "z", "A"];
        for (int i = 0; i < ids.Length; i++)
        {
            await room.Put(Samples.Ticket(ids[i], i < 5 ? 5 : 1)).ConfigureAwait(false);
        }

        string[] found = await All(room, pageSize: 2).ConfigureAwait(false);
        room.SameList(["A", "B", "a", "b", "z", "\u00e9"], found, "listing by time and id");
    }

    public static async Task Query_GoesOnWhereItStopped(Room room)
    {
        string[] ids = await Fill(room).ConfigureAwait(false);
        foreach (int pageSize in (int[])[1, 2, 7, Count - 1, Count, Count + 1, TicketQuery.MaxPageSize])
        {
            room.SameList(ids, await All(room, pageSize).ConfigureAwait(false), $"listing {pageSize} at once");
        }
    }

    public static async Task Query_IsStableWhileOthersChange(Room room)
    {
        string[] ids = await Fill(room).ConfigureAwait(false);
        int page = 0;
        string[] found = await All(room, pageSize: 4, status: TicketStatus.Pending, between: async () =>
        {
            // One that was listed is closed, one that wasn't moves on, and new ones come before and behind.
            Ticket listed = (await room.Store.FindAsync(ids[page], Room.Token).ConfigureAwait(false))!;
            await room.Step(listed, TicketStatus.Rejected).ConfigureAwait(false);
            Ticket coming = (await room.Store.FindAsync(ids[^(page + 1)], Room.Token).ConfigureAwait(false))!;
            await room.Step(coming).ConfigureAwait(false);
            await room.Put(Samples.Ticket($"NEW-{page}", -1)).ConfigureAwait(false);
            await room.Put(Samples.Ticket($"NEWER-{page}", 1000)).ConfigureAwait(false);
            page++;
        }).ConfigureAwait(false);

        room.SameList(ids, found.Where(id => id.StartsWith("TKT-", StringComparison.Ordinal)), "listing them");
        room.Same(found.Length, found.Distinct(StringComparer.Ordinal).Count(), "the number of those listed once");
    }

    public static async Task Query_RefusesWhatIsNoPage(Room room)
    {
        await Fill(room).ConfigureAwait(false);
        foreach (TicketQuery query in (TicketQuery[])
        [
            new() { PageSize = 0 }, new() { PageSize = -1 }, new() { PageSize = TicketQuery.MaxPageSize + 1 },
            new() { Cursor = "" }, new() { Cursor = "no cursor" }, new() { Cursor = "'; drop table tickets; --" },
        ])
        {
            await room.Throws<ArgumentException>(
                async () => await room.Store.QueryAsync(query, Room.Token).ConfigureAwait(false),
                $"the query '{query.Cursor}' of {query.PageSize}").ConfigureAwait(false);
        }
    }

    private static async Task<string[]> Fill(Room room)
    {
        for (int i = 0; i < Count; i++)
        {
            await room.Put(Samples.Ticket($"TKT-{i:00}", i / 3)).ConfigureAwait(false);
        }

        return [.. Enumerable.Range(0, Count).Select(static i => $"TKT-{i:00}")];
    }

    private static async Task Finds(Room room, TicketQuery query, string expected)
    {
        TicketPage page = await room.Store.QueryAsync(query, Room.Token).ConfigureAwait(false);
        string found = string.Join(' ', page.Tickets.Select(static ticket => ticket.Id["TKT-".Length..]));
        room.Same(expected, found, $"the query {query}");
        room.Same(null, page.Next, $"the next page of {query}");
    }

    private static async Task<string[]> All(
        Room room, int pageSize, TicketStatus? status = null, Func<Task>? between = null)
    {
        List<string> ids = [];
        TicketQuery query = new() { PageSize = pageSize, Status = status };
        do
        {
            TicketPage page = await room.Store.QueryAsync(query, Room.Token).ConfigureAwait(false);
            room.True(page.Tickets.Length <= pageSize, $"a page has at most {pageSize} tickets");
            room.True(ids.Count <= 10 * Count, "a list ends");
            ids.AddRange(page.Tickets.Select(static ticket => ticket.Id));
            query = query with { Cursor = page.Next };
            if (between is not null && page.Next is not null)
            {
                await between().ConfigureAwait(false);
            }
        }
        while (query.Cursor is not null);

        return [.. ids];
    }
}
