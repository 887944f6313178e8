using Maestro.Policy.Hitl;
using Maestro.Policy.Hitl.Desk;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    /// <summary>Opens a ticket for a question, or finds the one that is open for it already.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="ask">The question, from a decision that pauses.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be open or not, and opening again finds
    /// out.</param>
    /// <returns>The ticket: pending, or approved when a standing grant covers it, or wherever the one stands that was
    /// opened before for the same question of the same run.</returns>
    /// <exception cref="TicketRefusedException">The question is of another codebook, has no digest or no requester, or
    /// the store doesn't take it.</exception>
    public Task<Ticket> OpenAsync<T>(HitlRequest<T> ask, CancellationToken cancellationToken = default) =>
        OpenAsync(ask, new TicketOpening(), cancellationToken);

    /// <summary>Opens a ticket for a question, or finds the one that was opened with the same key.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="ask">The question, from a decision that pauses.</param>
    /// <param name="opening">What the host says about it.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be open or not, and opening again finds
    /// out.</param>
    /// <returns>The ticket, wherever it stands.</returns>
    /// <exception cref="ArgumentException">A text of <paramref name="opening"/> is too long, or malformed.</exception>
    /// <exception cref="TicketRefusedException">The question is of another codebook, has no digest or no requester, its
    /// key belongs to another question, or the store doesn't take it.</exception>
    public Task<Ticket> OpenAsync<T>(
        HitlRequest<T> ask, TicketOpening opening, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(opening);
        TicketRules rules = _options.RulesFor(ask.Layer, ask.Reason);
        Drafts.Check(ask, rules, Codebook);
        return Open(ask, opening.Checked(), rules, cancellationToken);
    }

    private async Task<Ticket> Open<T>(
        HitlRequest<T> ask, TicketOpening opening, TicketRules rules, CancellationToken cancellationToken)
    {
        DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
        Ticket draft = Drafts.Of(ask, opening, rules, now);
        Ticket? found = await _store.FindAsync(draft.Id, cancellationToken).ConfigureAwait(false);
        Ticket ticket = found ?? await Add(draft, now, cancellationToken).ConfigureAwait(false);
        if (!Drafts.IsSameQuestion(draft, ticket))
        {
            throw new TicketRefusedException(
                TicketRefusal.OtherQuestion, $"The key of opening belongs to {ticket.Id}, which asks otherwise.");
        }

        if (found is not null)
        {
            ticket = await Refreshed(found, cancellationToken).ConfigureAwait(false) ?? found;
        }

        return ticket.Status == TicketStatus.Pending
            ? await UseGrants(ticket, cancellationToken).ConfigureAwait(false)
            : ticket;
    }

    private async ValueTask<Ticket> Add(Ticket ticket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Announce(TicketStep.To(ticket, TicketWords.Opened), now, cancellationToken).ConfigureAwait(false);
        TicketAddition addition = await _store.AddAsync(ticket, cancellationToken).ConfigureAwait(false);
        if (addition is { Result: TicketAdding.Added, Ticket: { } added })
        {
            return added;
        }

        await Void(ticket, TicketWords.Opened, now).ConfigureAwait(false);
        return addition is { Result: TicketAdding.Exists, Ticket: { } existing }
            ? existing
            : throw new TicketRefusedException(
                TicketRefusal.NotTaken, $"The store takes no ticket {ticket.Id}: it is full, or has one of that id.");
    }
}
