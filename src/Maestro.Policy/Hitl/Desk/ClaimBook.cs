using System.Collections.Concurrent;

namespace Maestro.Policy.Hitl.Desk;

/// <summary>The claims that one desk has handed out, so that a claim has one approval there, however many threads ask
/// for it.</summary>
internal sealed class ClaimBook
{
    private readonly ConcurrentDictionary<(string Id, TicketHold Hold), TicketClaim> _claims = new();
    private readonly ConcurrentDictionary<string, TicketHold> _doubts = new(StringComparer.Ordinal);

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

    /// <summary>Notes that nobody knows whether a claim came into force: the store threw.</summary>
    public void Doubt(string id, TicketHold hold)
    {
        if (_doubts.TryGetValue(id, out TicketHold? older) && older != hold)
        {
            Strike(id, older)?.Approval.TryWithdraw();
        }

        _doubts[id] = hold;
    }

    /// <summary>Strikes out what was in doubt, now that it is known who holds the ticket.</summary>
    // Whoever has got it all the same can't use it: the claim that is in force has an approval of its own.
    public void Clear(string id, TicketHold? held)
    {
        if (_doubts.TryRemove(id, out TicketHold? hold) && hold != held)
        {
            Strike(id, hold)?.Approval.TryWithdraw();
        }
    }

    /// <summary>Strikes a claim out that isn't in force any more, or never was.</summary>
    public TicketClaim? Strike(string id, TicketHold hold) =>
        _claims.TryRemove((id, hold), out TicketClaim? claim) ? claim : null;
}
