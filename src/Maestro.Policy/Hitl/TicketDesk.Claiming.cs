using Maestro.Policy.Hitl;
using Maestro.Policy.Hitl.Desk;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    private readonly ClaimBook _claims = new();

    /// <summary>Claims the yes of a ticket, for an effect that happens under an idempotency key.</summary>
    /// <param name="id">The ticket's id.</param>
    /// <param name="key">The key: 1 to <see cref="Ticket.MaxText"/> UTF-16 units. One that claims again with it gets
    /// the same claim; one with another key is refused.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be claimed or not, and claiming again with the key
    /// finds out.</param>
    /// <returns>The claim, with the approval for the pipeline; or why there is none.</returns>
    /// <remarks>After a crash the claim is repeated, which the claim and the log say: then the effect is repeated under
    /// the key, or found done and settled.</remarks>
    /// <exception cref="ArgumentException">The key is empty, too long, or malformed.</exception>
    public ValueTask<TicketReply> ClaimAsync(string id, string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(key);
        TicketOpening.CheckText(key, Ticket.MaxText, nameof(key));
        return Claim(id, TicketEvent.Claim(key), cancellationToken);
    }

    /// <summary>Repeats a claim whose effect is in doubt, within one process: the approval that it came with may be
    /// used up. The effect has to be repeated under the claim's key, or found done and settled.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellationToken">Gives up; the claim may then be repeated or not.</param>
    /// <returns>A new claim with the same key and an approval of its own; or why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is <see langword="null"/>.</exception>
    public async ValueTask<TicketReply> RepeatAsync(TicketClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        claim.Approval.TryWithdraw();
        TicketReply reply = await Claim(claim.TicketId, TicketEvent.Repeat(claim.Hold), cancellationToken)
            .ConfigureAwait(false);
        if (reply.IsAccepted)
        {
            _claims.Strike(claim.TicketId, claim.Hold);
        }

        return reply;
    }

    private async ValueTask<TicketReply> Claim(string id, TicketEvent wanted, CancellationToken cancellationToken)
    {
        Ticket? ticket = null;
        TicketHold? lost = null;
        for (int i = 0; i < MaxTries; i++)
        {
            ticket = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            _claims.Clear(id, ticket?.Hold);
            if (lost is not null && lost != ticket?.Hold)
            {
                _claims.Strike(id, lost);
            }

            if (Obstacle(ticket) is { } obstacle)
            {
                return new(obstacle, ticket);
            }

            // Who claims again, with the key and without having crashed, has the claim already.
            if (wanted.Kind == TicketEventKind.Claim && ticket!.Hold?.Key == wanted.Key
                && _claims.Known(ticket) is { } known)
            {
                return new(ticket, known);
            }

            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            TicketStep step = TicketMachine.Next(ticket!, wanted, now);
            TicketReply? reply = step.Next is null
                ? await TryMove(ticket!, wanted, now, cancellationToken).ConfigureAwait(false)
                : await TryClaim(ticket!, step, now, cancellationToken).ConfigureAwait(false);
            if (reply is not null)
            {
                return reply.Value;
            }

            lost = step.Next?.Hold;
        }

        return new(TicketRefusal.Busy, ticket);
    }

    // The claim is known before it is in force: a thread that finds it in force finds its approval here.
    private async ValueTask<TicketReply?> TryClaim(
        Ticket ticket, TicketStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Announce(step, now, cancellationToken).ConfigureAwait(false);
        TicketClaim claim = _claims.Enter(step.Next!, Codebook, isRepeated: ticket.Hold is not null);
        try
        {
            return await TryPut(ticket, step, now, cancellationToken).ConfigureAwait(false)
                ? new(step.Next!, claim)
                : null;
        }
        catch (Exception)
        {
            _claims.Doubt(ticket.Id, claim.Hold);
            throw;
        }
    }
}
