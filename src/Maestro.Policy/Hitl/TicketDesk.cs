using System.Collections.Immutable;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

/// <summary>Opens tickets for what pauses, collects what humans say, and hands a yes to whoever may use it, once.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads; any number of desks, in any number of processes, share a store. What is about
/// to be in force is put on record first: where the row can't be appended nothing changes, and the caller gets the
/// log's exception. A store's exceptions come out as well; whether the step was taken is then for the next look to find
/// out.
/// </remarks>
public sealed partial class TicketDesk
{
    // Of those who are in each other's way one gets on each time, and a ticket takes few steps.
    private const int MaxTries = 64;

    private readonly ITicketStore _store;
    private readonly IAuditLog _log;
    private readonly TicketDeskOptions _options;

    /// <summary>Makes a desk.</summary>
    /// <param name="store">Keeps the tickets.</param>
    /// <param name="codebook">The vocabulary of the questions: the pipelines' own instance.</param>
    /// <param name="log">Where every step goes on record, before it is in force.</param>
    /// <param name="options">How to ask; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are wrong; the message names each.</exception>
    public TicketDesk(ITicketStore store, Codebook codebook, IAuditLog log, TicketDeskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(log);
        (_store, Codebook, _log, _options) = (store, codebook, log, options ?? new());
        if (string.Join(' ', _options.Faults(codebook)) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }
    }

    /// <summary>The vocabulary of the questions.</summary>
    /// <value>The codebook that the desk was made with.</value>
    public Codebook Codebook { get; }

    /// <summary>Looks a ticket up; one whose time is over expires.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ticket as it is now, of whatever codebook; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public async ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        Ticket? ticket = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return ticket is null ? null : await Refreshed(ticket, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists tickets; those whose time is over expire on the way.</summary>
    /// <param name="query">Which, and how many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A page, which may be shorter than was asked for although there is a next one. Expired tickets that
    /// nobody has looked at yet are found among the pending ones; <see cref="ExpireAsync"/> looks at all.</returns>
    /// <exception cref="ArgumentException">The size of the page is out of range, or the cursor isn't one of the
    /// store's.</exception>
    public async ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        TicketPage page = await _store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<Ticket>.Builder tickets = ImmutableArray.CreateBuilder<Ticket>(page.Tickets.Length);
        foreach (Ticket found in page.Tickets)
        {
            Ticket? ticket = await Refreshed(found, now, cancellationToken).ConfigureAwait(false);
            if (ticket is not null && query.Matches(ticket))
            {
                tickets.Add(ticket);
            }
        }

        return page with { Tickets = tickets.DrainToImmutable() };
    }

    /// <summary>Lets all tickets of this codebook expire whose time is over.</summary>
    /// <param name="cancellationToken">Gives up on the way.</param>
    /// <returns>How many did.</returns>
    /// <remarks>Nothing depends on it: a ticket whose time is over is refused anyway. It is for those who look at the
    /// log or the store.</remarks>
    public async ValueTask<int> ExpireAsync(CancellationToken cancellationToken = default) =>
        await Expire(TicketStatus.Pending, cancellationToken).ConfigureAwait(false)
        + await Expire(TicketStatus.Approved, cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> Expire(TicketStatus status, CancellationToken cancellationToken)
    {
        int expired = 0;
        TicketQuery query = new() { Status = status, PageSize = TicketQuery.MaxPageSize };
        do
        {
            TicketPage page = await _store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            foreach (Ticket found in page.Tickets)
            {
                Ticket? ticket = await Refreshed(found, now, cancellationToken).ConfigureAwait(false);
                expired += ticket?.Status == TicketStatus.Expired ? 1 : 0;
            }

            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);

        return expired;
    }

    private async ValueTask<Ticket?> Refreshed(Ticket ticket, CancellationToken cancellationToken)
    {
        if (!MayExpire(ticket))
        {
            return ticket;
        }

        DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
        return await Refreshed(ticket, now, cancellationToken).ConfigureAwait(false);
    }

    // The ticket as it is, expired if it has to be. What isn't this desk's to judge stays as it is.
    private async ValueTask<Ticket?> Refreshed(Ticket ticket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TicketStep expiry = TicketMachine.Next(ticket, TicketEvent.Expiry, now);
        return expiry.Next is null || !MayExpire(ticket) ? ticket
            : await TryTake(ticket, expiry, now, cancellationToken).ConfigureAwait(false) ? expiry.Next
            : await _store.FindAsync(ticket.Id, cancellationToken).ConfigureAwait(false);
    }

    private bool MayExpire(Ticket ticket) =>
        ticket.Status is TicketStatus.Pending or TicketStatus.Approved
        && TicketChecks.Fault(ticket, Codebook) is null;
}
