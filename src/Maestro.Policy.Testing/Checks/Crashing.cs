using System.Collections.Immutable;
using Maestro.Policy.Testing.Crashes;

namespace Maestro.Policy.Testing.Checks;

/// <summary>A process that dies between any two steps leaves a store in which another one can go on.</summary>
internal static class Crashing
{
    private const int MaxCalls = 200;

    public static Task Crash_LeavesOneUse(Room room) => AtEachCall(async (call, isAfter) =>
    {
        Office office = new();
        HitlRequest<string> ask = await office.Ask($"pay {call} {isAfter}").ConfigureAwait(false);
        MemoryAuditLog log = new();
        CrashPlan plan = new(call, isAfter);
        TicketDesk dying = new(new CrashingStore(room.Store, plan), office.Book, new CrashingLog(log, plan));
        Ticket? settled = await Live(dying, ask).ConfigureAwait(false);

        // Somebody else comes first, finds what is claimed claimed, and leaves it alone.
        ITicketStore store = await room.Reopen().ConfigureAwait(false);
        TicketDesk next = new(store, office.Book, log);
        Ticket ticket = await next.OpenAsync(ask).ConfigureAwait(false);
        if (ticket.Status is TicketStatus.Claimed or TicketStatus.Settled)
        {
            TicketReply rival = await next.ClaimAsync(ticket.Id, "ANOTHER#1").ConfigureAwait(false);
            room.Same(TicketRefusal.ClaimedByAnother, rival.Refusal, "a claim of somebody else after a crash");
        }

        Ticket? end = await Live(next, ask).ConfigureAwait(false) ?? ticket;
        end = await store.FindAsync(end.Id, Room.Token).ConfigureAwait(false);
        room.Same(TicketStatus.Settled, end!.Status, $"the end after a crash at call {call}");
        room.Same(1, end.Answers.Length, $"the number of answers after a crash at call {call}");
        room.Same("KEY#1", end.Hold?.Key, "the key of the use");
        OnRecord(room, log, end);
        return settled is not null;
    });

    public static Task Crash_UsesAGrantOnce(Room room) => AtEachCall(async (call, isAfter) =>
    {
        Office office = new();
        MemoryAuditLog log = new();
        DateTimeOffset now = await room.Store.GetTimeAsync(Room.Token).ConfigureAwait(false);
        string id = $"GRANT-{call}-{isAfter}";
        StandingGrant grant = office.Grant(now, maxUses: 2) with { Id = id, Requester = "bob" };
        await new TicketDesk(room.Store, office.Book, log).GrantAsync(grant).ConfigureAwait(false);
        HitlRequest<string>[] asks =
        [
            await office.Ask($"{id} a").ConfigureAwait(false), await office.Ask($"{id} b").ConfigureAwait(false),
            await office.Ask($"{id} c").ConfigureAwait(false),
        ];
        CrashPlan plan = new(call, isAfter);
        TicketDesk dying = new(new CrashingStore(room.Store, plan), office.Book, new CrashingLog(log, plan));
        await OpenAll(dying, asks).ConfigureAwait(false);

        ITicketStore store = await room.Reopen().ConfigureAwait(false);
        TicketDesk next = new(store, office.Book, log);
        ImmutableArray<Ticket> tickets = await OpenAll(next, asks).ConfigureAwait(false);
        StandingGrant? used = await store.FindGrantAsync(id, Room.Token).ConfigureAwait(false);
        room.Same(2, tickets.Count(static ticket => ticket.Status == TicketStatus.Approved), "the number of approvals");
        room.Same(2, used!.UsedFor.Distinct().Count(), "the number of uses");
        room.True(tickets.All(static ticket => ticket.Answers.Length <= 1), "a grant answers a ticket once");

        // It is gone before the next round, so that it answers nothing there.
        await next.RevokeAsync(id, "carol").ConfigureAwait(false);
        return !plan.HasCrashed;
    });

    // At the first call, at the second, and so on, until a process lives through all of them.
    private static async Task AtEachCall(Func<int, bool, Task<bool>> live)
    {
        bool isDone = false;
        for (int call = 1; call <= MaxCalls && !isDone; call++)
        {
            await live(call, false).ConfigureAwait(false);
            isDone = await live(call, true).ConfigureAwait(false);
        }
    }

    private static async Task<Ticket?> Live(TicketDesk desk, HitlRequest<string> ask)
    {
        try
        {
            Ticket ticket = await desk.OpenAsync(ask).ConfigureAwait(false);
            await desk.AnswerAsync(ticket.Id, new(TicketAnswerKind.Approve, "alice", Decider.User))
                .ConfigureAwait(false);
            TicketReply claimed = await desk.ClaimAsync(ticket.Id, "KEY#1").ConfigureAwait(false);
            return claimed.Claim is { } claim
                ? (await desk.SettleAsync(claim).ConfigureAwait(false)).Ticket
                : null;
        }
        catch (CrashedException)
        {
            return null;
        }
    }

    private static async Task<ImmutableArray<Ticket>> OpenAll(TicketDesk desk, HitlRequest<string>[] asks)
    {
        ImmutableArray<Ticket>.Builder tickets = ImmutableArray.CreateBuilder<Ticket>();
        try
        {
            foreach (HitlRequest<string> ask in asks)
            {
                tickets.Add(await desk.OpenAsync(ask).ConfigureAwait(false));
            }
        }
        catch (CrashedException)
        {
            // What wasn't opened yet is opened by whoever comes next.
        }

        return tickets.ToImmutable();
    }

    private static void OnRecord(Room room, MemoryAuditLog log, Ticket end)
    {
        for (long version = 1; version <= end.Version; version++)
        {
            room.True(
                log.Rows.Any(row => row["ticket_id"] == end.Id && row["ticket_version"] == $"{version}"),
                $"version {version} is on record");
        }
    }
}
