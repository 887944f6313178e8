using System.Collections.Immutable;
using System.Globalization;

namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>Ways to get lists wrong.</summary>
internal static class Pages
{
    public static async Task<TicketPage> Skipping(ITicketStore store, TicketQuery query)
    {
        TicketPage page = await store.QueryAsync(query, default);
        return page.Next is null ? page : page with { Tickets = page.Tickets[..^1] };
    }

    public static async Task<TicketPage> Repeating(ITicketStore store, TicketQuery query)
    {
        TicketPage page = await store.QueryAsync(query, default);
        if (page.Next is null || page.Tickets.Length < 2)
        {
            return page;
        }

        // The cursor of a page that is shorter by one.
        return page with
        {
            Next = (await store.QueryAsync(query with { PageSize = query.PageSize - 1 }, default)).Next,
        };
    }

    // Whatever comes before the page moves it.
    public static async Task<TicketPage> ByNumber(ITicketStore store, TicketQuery query)
    {
        int skipped = query.Cursor is null ? 0 : int.Parse(query.Cursor, CultureInfo.InvariantCulture);
        TicketQuery all = query with { Cursor = null, PageSize = TicketQuery.MaxPageSize };
        TicketPage page = await store.QueryAsync(all, default);
        int end = skipped + query.PageSize;
        ImmutableArray<Ticket> tickets = [.. page.Tickets.Skip(skipped).Take(query.PageSize)];
        return new(tickets, end < page.Tickets.Length ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    public static async Task<TicketPage> Backwards(ITicketStore store, TicketQuery query)
    {
        TicketPage page = await store.QueryAsync(query, default);
        return page with { Tickets = [.. page.Tickets.Reverse()] };
    }

    public static async Task<TicketPage> OnlyFirst(ITicketStore store, TicketQuery query) =>
        await store.QueryAsync(query, default) with { Next = null };

    public static async Task<TicketPage> Unfiltered(ITicketStore store, TicketQuery query) =>
        await store.QueryAsync(new() { PageSize = query.PageSize, Cursor = query.Cursor }, default);

    public static async Task<TicketPage> EndInclusive(ITicketStore store, TicketQuery query) =>
        await store.QueryAsync(query with { OpenedBefore = query.OpenedBefore?.AddTicks(1) }, default);

    public static async Task<TicketPage> Lenient(ITicketStore store, TicketQuery query)
    {
        try
        {
            return await store.QueryAsync(query, default);
        }
        catch (ArgumentException) when (query.Cursor is not null)
        {
            return await store.QueryAsync(query with { Cursor = null }, default);
        }
    }

    public static async Task<TicketPage> Endless(ITicketStore store, TicketQuery query) =>
        await store.QueryAsync(query with { PageSize = TicketQuery.MaxPageSize }, default);
}
