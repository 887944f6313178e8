using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>Stores, each with one flaw.</summary>
internal static class BrokenStores
{
    public static Dictionary<string, Func<ITicketStore, ITicketStore>> All { get; } = new()
    {
        ["forgets everything when it is opened again"] = static store => new ForgetfulStore(store),
        ["loses an update"] = static store => new FlawedStore(store) { Replace = Careless },
        ["looks, thinks, and then replaces"] = static store => new RacyStore(store),
        ["says that it replaced what it didn't"] = static store => new FlawedStore(store)
        {
            Replace = static async (inner, ticket, expected, notAfter) =>
            {
                await inner.ReplaceAsync(ticket, expected, notAfter, default);
                return true;
            },
        },
        ["is late"] = static store => new FlawedStore(store)
        {
            Replace = static (inner, ticket, expected, _) =>
                inner.ReplaceAsync(ticket, expected, null, default).AsTask(),
        },
        ["is late with grants"] = static store => new FlawedStore(store)
        {
            ReplaceGrant = static (inner, grant, expected, _) =>
                inner.ReplaceGrantAsync(grant, expected, null, default).AsTask(),
        },
        ["is early"] = static store => new FlawedStore(store)
        {
            Replace = static (inner, ticket, expected, notAfter) =>
                inner.ReplaceAsync(ticket, expected, notAfter?.AddTicks(-1), default).AsTask(),
        },
        ["adds a second ticket for a key"] = static store => new FlawedStore(store)
        {
            Add = static (inner, ticket) =>
                inner.AddAsync(ticket with { OpenKey = $"{ticket.OpenKey} {ticket.Id}" }, default).AsTask(),
        },
        ["gives the ticket that is to be added instead of the one that is there"] = static store =>
            new FlawedStore(store)
            {
                Add = static async (inner, ticket) => await inner.AddAsync(ticket, default) with { Ticket = ticket },
            },
        ["takes an id for a key"] = static store => new FlawedStore(store)
        {
            Add = static async (inner, ticket) => await inner.FindAsync(ticket.Id, default) is { } found
                ? new(TicketAdding.Exists, found)
                : await inner.AddAsync(ticket, default),
        },
        ["confuses capitals"] = static store => new FlawedStore(store)
        {
            Add = static (inner, ticket) => inner.AddAsync(
                ticket with { OpenKey = ticket.OpenKey.ToUpperInvariant() }, default).AsTask(),
        },
        ["cuts times"] = static store => new FlawedStore(store)
        {
            Add = static (inner, ticket) => inner.AddAsync(
                ticket with { OpenedAt = ticket.OpenedAt.AddTicks(-(ticket.OpenedAt.Ticks % 10)) }, default).AsTask(),
        },
        ["loses a member"] = static store => new FlawedStore(store)
        {
            Find = static async (inner, id) => await inner.FindAsync(id, default) is { } found
                ? found with { Rules = found.Rules with { RequesterMayAnswer = false } }
                : null,
        },
        ["wakes nobody"] = static store => new FlawedStore(store)
        {
            Wait = static (_, _, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation),
        },
        ["wakes nobody who comes late"] = static store => new FlawedStore(store)
        {
            Wait = static async (inner, id, seen, cancellation) => await inner.WaitAsync(
                id, (await inner.FindAsync(id, cancellation))?.Version ?? seen, cancellation),
        },
        ["can't be given up"] = static store => new FlawedStore(store)
        {
            Wait = static (inner, id, seen, _) => inner.WaitAsync(id, seen, default).AsTask(),
        },
        ["waits for what isn't there"] = static store => new FlawedStore(store)
        {
            Wait = static async (inner, id, seen, cancellation) =>
            {
                bool isThere = await inner.FindAsync(id, cancellation) is not null;
                await (isThere
                    ? inner.WaitAsync(id, seen, cancellation).AsTask()
                    : Task.Delay(Timeout.Infinite, cancellation));
            },
        },
        ["ignores its clock"] = static store => new FlawedStore(store)
        {
            Time = static (_, time) => new(2026, 1, 2, 3, 4, 5, time.Offset),
        },
        ["shows another time zone"] = static store => new FlawedStore(store)
        {
            Time = static (_, time) => time.ToOffset(TimeSpan.FromHours(9)),
        },
        ["goes back in time"] = static store => new FlawedStore(store) { Time = new BackwardTime().Tell },
        ["skips the last of a page"] = static store => new FlawedStore(store) { Query = Pages.Skipping },
        ["lists the last of a page again"] = static store => new FlawedStore(store) { Query = Pages.Repeating },
        ["counts pages by numbers"] = static store => new FlawedStore(store) { Query = Pages.ByNumber },
        ["lists backwards"] = static store => new FlawedStore(store) { Query = Pages.Backwards },
        ["lists one page alone"] = static store => new FlawedStore(store) { Query = Pages.OnlyFirst },
        ["lists without looking"] = static store => new FlawedStore(store) { Query = Pages.Unfiltered },
        ["lists what was opened at the end"] = static store => new FlawedStore(store) { Query = Pages.EndInclusive },
        ["begins anew with a cursor that is none"] = static store => new FlawedStore(store) { Query = Pages.Lenient },
        ["lists too much at once"] = static store => new FlawedStore(store) { Query = Pages.Endless },
        ["overwrites a grant"] = static store => new FlawedStore(store)
        {
            AddGrant = static async (inner, grant) =>
            {
                bool added = await inner.AddGrantAsync(grant, default);
                return added || await inner.ReplaceGrantAsync(grant with { Version = 2 }, 1, null, default);
            },
        },
        ["loses a use of a grant"] = static store => new FlawedStore(store)
        {
            ReplaceGrant = static async (inner, grant, _, notAfter) =>
            {
                long latest = (await inner.FindGrantAsync(grant.Id, default))?.Version ?? 0;
                return await inner.ReplaceGrantAsync(grant with { Version = latest + 1 }, latest, notAfter, default);
            },
        },
        ["lists grants in disorder"] = static store => new FlawedStore(store)
        {
            ListGrants = static grants => [.. grants.Reverse()],
        },
        ["lists no grant that is used up"] = static store => new FlawedStore(store)
        {
            ListGrants = static grants => [.. grants.Where(grant => grant.UsedFor.Length < grant.MaxUses)],
        },
        ["lists few grants"] = static store => new FlawedStore(store)
        {
            ListGrants = static grants => [.. grants.Take(50)],
        },
        ["lists no grant of tomorrow"] = static store => new FlawedStore(store)
        {
            ListGrants = static grants => [.. grants.Where(grant => grant.ValidFrom.Day < 3)],
        },
    };

    private static async Task<bool> Careless(
        ITicketStore inner, Ticket ticket, long expected, DateTimeOffset? notAfter)
    {
        long latest = (await inner.FindAsync(ticket.Id, default))?.Version ?? 0;
        return await inner.ReplaceAsync(ticket with { Version = latest + 1 }, latest, notAfter, default);
    }
}
