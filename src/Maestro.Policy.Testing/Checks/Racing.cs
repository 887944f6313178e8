using Maestro.Policy.Hitl;
using Maestro.Policy.Testing.Rooms;

namespace Maestro.Policy.Testing.Checks;

/// <summary>Of those who come at the same time one wins, and nothing is lost.</summary>
internal static class Racing
{
    private const int Rounds = 50;

    public static async Task Add_HasOneWinner(Room room)
    {
        for (int round = 0; round < Rounds; round++)
        {
            string key = $"key {round}";
            TicketAddition[] additions = await Crowd.Together(async thread =>
            {
                Ticket ticket = Samples.Ticket($"TKT-{round}-{thread}") with { OpenKey = key };
                return await room.Store.AddAsync(ticket, Room.Token).ConfigureAwait(false);
            }).ConfigureAwait(false);

            room.Same(1, additions.Count(static a => a.Result == TicketAdding.Added), "the number of tickets of a key");
            room.Same(1, additions.Select(static a => a.Ticket?.Id).Distinct().Count(), "the number of their ids");
        }
    }

    public static async Task Replace_HasOneWinner(Room room)
    {
        for (int round = 0; round < Rounds; round++)
        {
            Ticket ticket = await room.Put(Samples.Ticket($"TKT-{round}")).ConfigureAwait(false);
            bool[] won = await Crowd.Together(async thread =>
            {
                Ticket next = Samples.Next(ticket) with { Summary = $"of {thread}" };
                return await room.Store.ReplaceAsync(next, 1, null, Room.Token).ConfigureAwait(false);
            }).ConfigureAwait(false);

            room.Same(1, won.Count(static isWon => isWon), "the number of winners");
            Ticket? found = await room.Store.FindAsync(ticket.Id, Room.Token).ConfigureAwait(false);
            room.Same($"of {Array.IndexOf(won, true)}", found?.Summary, "what the winner has put");
        }
    }

    public static async Task Replace_LosesNothing(Room room)
    {
        await room.Put(Samples.Ticket("TKT-1")).ConfigureAwait(false);
        int[] steps = await Crowd.Together(async _ =>
        {
            int taken = 0;
            for (int i = 0; i < Rounds; i++)
            {
                Ticket ticket = (await room.Store.FindAsync("TKT-1", Room.Token).ConfigureAwait(false))!;
                Ticket next = Samples.Next(ticket);
                taken += await room.Store.ReplaceAsync(next, ticket.Version, null, Room.Token).ConfigureAwait(false)
                    ? 1
                    : 0;
            }

            return taken;
        }).ConfigureAwait(false);

        Ticket? last = await room.Store.FindAsync("TKT-1", Room.Token).ConfigureAwait(false);
        room.Same(1L + steps.Sum(), last!.Version, "the version after all steps");
    }

    public static async Task Grant_LosesNoUse(Room room)
    {
        await room.Store.AddGrantAsync(Samples.Grant("GRANT-1"), Room.Token).ConfigureAwait(false);
        int[] uses = await Crowd.Together(async _ =>
        {
            int taken = 0;
            for (int i = 0; i < Rounds; i++)
            {
                StandingGrant grant = (await room.Store.FindGrantAsync("GRANT-1", Room.Token).ConfigureAwait(false))!;
                StandingGrant next = Samples.Used(grant);
                taken += await room.Store
                    .ReplaceGrantAsync(next, grant.Version, null, Room.Token).ConfigureAwait(false)
                    ? 1
                    : 0;
            }

            return taken;
        }).ConfigureAwait(false);

        StandingGrant? last = await room.Store.FindGrantAsync("GRANT-1", Room.Token).ConfigureAwait(false);
        room.Same(uses.Sum(), last!.UsedFor.Length, "the number of uses");
    }
}
