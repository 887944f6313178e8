using System.Collections.Concurrent;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>The claims that one desk has handed out, so that a claim has one approval there, however many threads ask
/// for it.</summary>
internal sealed class ClaimBook
{
    private readonly ConcurrentDictionary<(string Id, TicketHold Hold), TicketClaim> _claims = new();

    /// <summary>The claim that was handed out for the ticket as it is held.</summary>
    public TicketClaim? Known(Ticket ticket) =>
        ticket is { Status: TicketStatus.Claimed, Hold: { } hold }
            ? _claims.GetValueOrDefault((ticket.Id, hold))
            : null;

    /// <summary>Takes a claim down before it is in force: a thread that finds it in force finds it here.</summary>
    public TicketClaim Enter(Ticket next, Codebook codebook, bool isRepeated) =>
        _claims.GetOrAdd(
            (next.Id, next.Hold!),
            static (_, made) => new(made.next, Approvals.Of(made.next, made.codebook), made.isRepeated),
            (next, codebook, isRepeated));

    /// <summary>Strikes a claim out that isn't in force any more, or never was.</summary>
    public TicketClaim? Strike(string id, TicketHold hold) =>
        _claims.TryRemove((id, hold), out TicketClaim? claim) ? claim : null;
}
