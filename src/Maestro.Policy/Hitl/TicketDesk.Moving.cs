using Maestro.Policy.Hitl.Desk;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    // Looks, thinks, and takes the step; starts over when somebody else was quicker.
    private async ValueTask<TicketReply> Move(string id, TicketEvent wanted, CancellationToken cancellationToken)
    {
        Ticket? ticket = null;
        for (int i = 0; i < MaxTries; i++)
        {
            ticket = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (Obstacle(ticket) is { } obstacle)
            {
                return new(obstacle, ticket);
            }

            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            if (await TryMove(ticket!, wanted, now, cancellationToken).ConfigureAwait(false) is { } reply)
            {
                return reply;
            }
        }

        return new(TicketRefusal.Busy, ticket);
    }

    private TicketRefusal? Obstacle(Ticket? ticket) =>
        ticket is null ? TicketRefusal.NotFound : TicketChecks.Fault(ticket, Codebook);

    // No reply when somebody else was quicker.
    private async ValueTask<TicketReply?> TryMove(
        Ticket ticket, TicketEvent wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TicketStep expiry = TicketMachine.Next(ticket, TicketEvent.Expiry, now);
        if (expiry.Next is not null)
        {
            return await TryTake(ticket, expiry, now, cancellationToken).ConfigureAwait(false)
                ? new(TicketRefusal.TooLate, expiry.Next)
                : null;
        }

        TicketStep step = TicketMachine.Next(ticket, wanted, now);
        if (step.Next is null || ReferenceEquals(step.Next, ticket))
        {
            return step.Next is null ? new(step.Refusal, ticket) : new(ticket);
        }

        return await TryTake(ticket, step, now, cancellationToken).ConfigureAwait(false) ? new(step.Next) : null;
    }

    // Invariant: what is in force is on record. First the row, then the change, and a second row when it was lost.
    private async ValueTask<bool> TryTake(
        Ticket from, TicketStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Announce(step, now, cancellationToken).ConfigureAwait(false);
        return await TryPut(from, step, now, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask Announce(in TicketStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Ticket next = step.Next!;
        (Layer layer, ReasonCode reason) = (Codebook.Layer(next.Layer), Codebook.Reason(next.Reason));
        AuditRow row = TicketRows.Of(next, step.Name, now, layer, reason, _options.DigestField);
        return _log.AppendAsync(row, cancellationToken);
    }

    private async ValueTask<bool> TryPut(
        Ticket from, TicketStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Ticket next = step.Next!;
        if (await _store.ReplaceAsync(next, from.Version, step.NotAfter, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        await Void(next, step.Name, now).ConfigureAwait(false);
        return false;
    }

    // Nobody gives up on saying that a row isn't so.
    private ValueTask Void(Ticket next, string name, DateTimeOffset now)
    {
        (Layer layer, ReasonCode reason) = (Codebook.Layer(next.Layer), Codebook.Reason(next.Reason));
        AuditRow row = TicketRows.Void(next, name, now, layer, reason, _options.DigestField);
        return _log.AppendAsync(row, CancellationToken.None);
    }
}
