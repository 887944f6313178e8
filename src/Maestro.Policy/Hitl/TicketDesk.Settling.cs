using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    /// <summary>Says that the effect happened under the claim's key: the yes is used up.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellationToken">Gives up; settling again finds out.</param>
    /// <returns>That the ticket is settled, which it stays when it is said again; or why it isn't.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is <see langword="null"/>.</exception>
    public async ValueTask<TicketReply> SettleAsync(TicketClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        claim.Approval.TryWithdraw();
        TicketReply reply = await Move(claim.TicketId, TicketEvent.Settle(claim.Hold), cancellationToken)
            .ConfigureAwait(false);
        if (reply is { IsAccepted: true, Ticket.Hold: { } hold })
        {
            // Whoever repeated the claim has nothing left to do either.
            _claims.Strike(claim.TicketId, claim.Hold);
            _claims.Strike(claim.TicketId, hold)?.Approval.TryWithdraw();
        }

        return reply;
    }

    /// <summary>Says that nothing was done with a claim, so that the yes can be claimed again while its time
    /// lasts.</summary>
    /// <param name="claim">The claim. Its approval is of no use any more.</param>
    /// <param name="cancellationToken">Gives up; releasing again finds out.</param>
    /// <returns>That the ticket is approved again, or why it isn't: with an approval that let something run, and with a
    /// claim that was made before (<see cref="TicketClaim.IsRepeated"/>), nobody can say that nothing was
    /// done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is <see langword="null"/>.</exception>
    public async ValueTask<TicketReply> ReleaseAsync(TicketClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);

        // Invariant: one consumption for each approval. From here on the claim's own can't be consumed; and what an
        // earlier approval of the same claim let run, a later one doesn't know.
        if (!claim.Approval.TryWithdraw() || claim.IsRepeated)
        {
            return new(TicketRefusal.InUse, ticket: null);
        }

        TicketReply reply = await Move(claim.TicketId, TicketEvent.Release(claim.Hold), cancellationToken)
            .ConfigureAwait(false);
        if (reply.IsAccepted)
        {
            _claims.Strike(claim.TicketId, claim.Hold);
        }

        return reply;
    }
}
