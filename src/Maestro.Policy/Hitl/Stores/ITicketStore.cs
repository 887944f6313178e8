using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy;

/// <summary>Keeps tickets and standing grants, for any number of desks, threads and processes.</summary>
/// <remarks>
/// Everything that a desk promises rests on two things: of those who replace one version, one wins; and what a store
/// has said is done stays done. <c>TicketStoreConformance</c> in <c>Maestro.Policy.Testing</c> tests a store. What goes
/// wrong comes out as an exception, never as an answer. A store is believed: whoever can write to it decides. One that
/// forgets tickets forgets closed ones alone, and none that a standing grant has answered before the grant has ended.
/// </remarks>
public interface ITicketStore
{
    /// <summary>Says what time it is, for everybody who shares the store.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A time in UTC that never goes back.</returns>
    ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken);

    /// <summary>Adds a ticket, unless there is one of its key of opening or of its id.</summary>
    /// <param name="ticket">The ticket, of version 1.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be in the store or not.</param>
    /// <returns>That it was added, or which one has its key, or that it was refused.</returns>
    ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>Looks a ticket up.</summary>
    /// <param name="id">Its id, compared ordinally.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The latest version, as it was put; <see langword="null"/> when there is none.</returns>
    ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts the next version of a ticket in the place of the one that is expected, if that is the latest, and
    /// if it isn't too late: both are found out together with the change.</summary>
    /// <param name="ticket">The next version: the expected one and 1. Id, key of opening and time of opening
    /// stay.</param>
    /// <param name="expectedVersion">The version that has to be the latest.</param>
    /// <param name="notAfter">Up to when, inclusively, by the store's clock; <see langword="null"/> for any
    /// time.</param>
    /// <param name="cancellationToken">Gives up; the ticket may then be replaced or not.</param>
    /// <returns><see langword="false"/> when another version is the latest, it is too late, or there is no such ticket:
    /// then nothing has changed.</returns>
    ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken);

    /// <summary>Lists tickets, the first opened first, those of one moment by the ordinal order of their ids.</summary>
    /// <param name="query">Which, and how many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A page. Whoever goes on up to the end gets each ticket that matched all the time exactly once, whatever
    /// others change in the meantime.</returns>
    /// <exception cref="ArgumentException">The size of the page is out of range, or the cursor isn't one of this
    /// store's.</exception>
    ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken);

    /// <summary>Waits until a ticket moves on.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="seenVersion">The version that the caller knows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the latest version is another one than the caller knows, which may be so already,
    /// or when there is no such ticket. It may end sooner: whoever waits looks again.</returns>
    ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken);

    /// <summary>Adds a standing grant, unless there is one of its id.</summary>
    /// <param name="grant">The grant, of version 1.</param>
    /// <param name="cancellationToken">Gives up; the grant may then be in the store or not.</param>
    /// <returns><see langword="false"/> when another grant has its id, or the store is full.</returns>
    ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken);

    /// <summary>Looks a standing grant up.</summary>
    /// <param name="id">Its id, compared ordinally.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The latest version, as it was put; <see langword="null"/> when there is none.</returns>
    ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts the next version of a grant in the place of the one that is expected, as
    /// <see cref="ReplaceAsync"/> does.</summary>
    /// <param name="grant">The next version: the expected one and 1. Its id, layer and reason stay.</param>
    /// <param name="expectedVersion">The version that has to be the latest.</param>
    /// <param name="notAfter">Up to when, inclusively, by the store's clock; <see langword="null"/> for any
    /// time.</param>
    /// <param name="cancellationToken">Gives up; the grant may then be replaced or not.</param>
    /// <returns><see langword="false"/> when another version is the latest, it is too late, or there is no such grant:
    /// then nothing has changed.</returns>
    ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken);

    /// <summary>Lists the standing grants for a layer and a reason that aren't revoked, and whose end hasn't come by
    /// the store's clock, by the ordinal order of their ids.</summary>
    /// <param name="layer">The exact name of the layer.</param>
    /// <param name="reason">The exact name of the reason.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The first <see cref="StandingGrant.MaxPerQuestion"/> of them.</returns>
    ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken);
}
