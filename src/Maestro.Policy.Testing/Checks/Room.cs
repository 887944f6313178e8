using Maestro.Policy.Hitl;
using Maestro.Policy.Testing.Rooms;

namespace Maestro.Policy.Testing.Checks;

/// <summary>What a check works with: an empty store, its clock, and a way to say what is wrong.</summary>
internal sealed class Room(
    string check,
    ITicketStore store,
    ConformanceClock clock,
    Func<ConformanceClock, ValueTask<ITicketStore>> reopen,
    TimeSpan patience)
    : EmptyRoom(check, patience)
{
    public ITicketStore Store { get; } = store;

    public ConformanceClock Clock { get; } = clock;

    public ValueTask<ITicketStore> Reopen() => reopen(Clock);

    public async Task<Ticket> Put(Ticket ticket)
    {
        TicketAddition addition = await Store.AddAsync(ticket, Token).ConfigureAwait(false);
        Same(TicketAdding.Added, addition.Result, $"adding {ticket.Id}");
        return ticket;
    }

    public async Task<Ticket> Step(Ticket ticket, TicketStatus status = TicketStatus.Pending)
    {
        Ticket next = Samples.Next(ticket, status);
        True(
            await Store.ReplaceAsync(next, ticket.Version, null, Token).ConfigureAwait(false),
            "the next version takes the place of the latest");
        return next;
    }
}
