using System.Collections.Immutable;
using Maestro.Policy.Hitl.Answers;
using Maestro.Policy.Hitl.Desk;
using Maestro.Policy.Hitl.Grants;
using Maestro.Policy.Hitl.Steps;

namespace Maestro.Policy;

public sealed partial class TicketDesk
{
    /// <summary>Gives a standing grant. Who its giver is, the host has made sure of.</summary>
    /// <param name="grant">The grant: of version 1, unused and not revoked.</param>
    /// <param name="cancellationToken">Gives up; the grant may then be given or not.</param>
    /// <returns>The grant.</returns>
    /// <exception cref="ArgumentException">The grant isn't new, or doesn't make sense.</exception>
    /// <exception cref="TicketRefusedException">It is of another codebook, the store doesn't take it, or there are
    /// <see cref="StandingGrant.MaxPerQuestion"/> grants for its layer and reason.</exception>
    public async ValueTask<StandingGrant> GrantAsync(StandingGrant grant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        _ = WordsOf(grant);
        if (!grant.IsSound || grant is not { Version: 1, UsedFor: [], IsRevoked: false })
        {
            throw new ArgumentException(
                "A new grant has a word for an id, a giver, a human's role, a time, and 1 to 1,000 uses.",
                nameof(grant));
        }

        await CheckRoom(grant, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
        await Announce(grant, TicketWords.GrantGiven, grant.Giver, null, now, cancellationToken).ConfigureAwait(false);
        if (await _store.AddGrantAsync(grant, cancellationToken).ConfigureAwait(false))
        {
            return grant;
        }

        await Void(grant, TicketWords.GrantGiven, grant.Giver, null, now).ConfigureAwait(false);
        throw new TicketRefusedException(
            TicketRefusal.NotTaken, $"The store takes no grant '{grant.Id}': it is full, or has one of that id.");
    }

    /// <summary>Looks a standing grant up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The grant as it is now; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _store.FindGrantAsync(id, cancellationToken);
    }

    /// <summary>Takes a standing grant back. What it has approved stays approved.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="revoker">Who takes it back, as it goes into the audit log: a name as of
    /// <see cref="TicketAnswer.Approver"/>.</param>
    /// <param name="cancellationToken">Gives up; the grant may then be revoked or not.</param>
    /// <returns>The grant, which is used for nothing more from now on, so that only a use that was taken before may
    /// still be answered; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentException">A text is not of its shape.</exception>
    /// <exception cref="TicketRefusedException">It is of another codebook, or others kept using it.</exception>
    public async ValueTask<StandingGrant?> RevokeAsync(
        string id, string revoker, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        string by = PersonName.Checked(revoker, nameof(revoker));
        for (int i = 0; i < MaxTries + StandingGrant.UseLimit; i++)
        {
            StandingGrant? grant = await _store.FindGrantAsync(id, cancellationToken).ConfigureAwait(false);
            if (grant is null || grant.IsRevoked)
            {
                return grant;
            }

            StandingGrant next = grant with { Version = grant.Version + 1, IsRevoked = true };
            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            if (await TryPut(next, TicketWords.GrantRevoked, by, null, now, cancellationToken).ConfigureAwait(false))
            {
                return next;
            }
        }

        throw new TicketRefusedException(TicketRefusal.Busy, $"Others keep using the grant '{id}'.");
    }

    // A grant that no desk would look at isn't given.
    private async ValueTask CheckRoom(StandingGrant grant, CancellationToken cancellationToken)
    {
        ImmutableArray<StandingGrant> others = await _store
            .ListGrantsAsync(grant.Layer, grant.Reason, cancellationToken).ConfigureAwait(false);
        if (others.Length >= StandingGrant.MaxPerQuestion)
        {
            throw new TicketRefusedException(
                TicketRefusal.NotTaken,
                $"There are {others.Length} grants for '{grant.Layer}' and '{grant.Reason}'. Revoke those used up.");
        }
    }

    // What humans have said in advance to a ticket that waits, each as an answer of their own.
    private async ValueTask<Ticket> UseGrants(Ticket ticket, CancellationToken cancellationToken)
    {
        foreach (StandingGrant grant in await _store.ListGrantsAsync(ticket.Layer, ticket.Reason, cancellationToken)
            .ConfigureAwait(false))
        {
            if (ticket.Status == TicketStatus.Pending
                && await TryReserve(grant, ticket, cancellationToken).ConfigureAwait(false))
            {
                TicketEvent answer = TicketEvent.Of(GrantUse.Answer(grant), grant.ValidUntil);
                TicketReply reply = await Move(ticket.Id, answer, cancellationToken).ConfigureAwait(false);
                ticket = reply.Ticket ?? ticket;
            }
        }

        return ticket;
    }

    // Invariant: a use is taken before it is used, for this ticket and no other; taking it again takes nothing.
    private async ValueTask<bool> TryReserve(
        StandingGrant listed, Ticket ticket, CancellationToken cancellationToken)
    {
        StandingGrant? grant = listed;
        for (int i = 0; i < MaxTries && grant is not null; i++)
        {
            DateTimeOffset now = await _store.GetTimeAsync(cancellationToken).ConfigureAwait(false);
            if (!GrantUse.Covers(grant, ticket, now)
                || TicketMachine.Next(ticket, TicketEvent.Of(GrantUse.Answer(grant)), now).Next is null)
            {
                return false;
            }

            if (GrantUse.IsUsedFor(grant, ticket))
            {
                return true;
            }

            StandingGrant next = GrantUse.Reserve(grant, ticket);
            if (await TryPut(next, TicketWords.GrantUsed, grant.Giver, ticket, now, cancellationToken)
                .ConfigureAwait(false))
            {
                return true;
            }

            grant = await _store.FindGrantAsync(grant.Id, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private async ValueTask<bool> TryPut(
        StandingGrant next,
        string name,
        string by,
        Ticket? ticket,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await Announce(next, name, by, ticket, now, cancellationToken).ConfigureAwait(false);
        DateTimeOffset? notAfter = name == TicketWords.GrantUsed ? next.ValidUntil : null;
        if (await _store.ReplaceGrantAsync(next, next.Version - 1, notAfter, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        await Void(next, name, by, ticket, now).ConfigureAwait(false);
        return false;
    }

    private ValueTask Announce(
        StandingGrant next,
        string name,
        string by,
        Ticket? ticket,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        (Layer layer, ReasonCode reason) = WordsOf(next);
        AuditRow row = TicketRows.OfGrant(next, name, null, by, ticket, now, layer, reason);
        return _log.AppendAsync(row, cancellationToken);
    }

    private ValueTask Void(StandingGrant next, string name, string by, Ticket? ticket, DateTimeOffset now)
    {
        (Layer layer, ReasonCode reason) = WordsOf(next);
        AuditRow row = TicketRows.OfGrant(next, TicketWords.Void, name, by, ticket, now, layer, reason);
        return _log.AppendAsync(row, CancellationToken.None);
    }

    private (Layer Layer, ReasonCode Reason) WordsOf(StandingGrant grant)
    {
        bool isOurs = grant.CodebookName == Codebook.Name && grant.CodebookVersion == Codebook.Version;
        return isOurs
            && Codebook.TryGetLayer(grant.Layer, out Layer layer)
            && Codebook.TryGetReason(grant.Reason, out ReasonCode reason)
            ? (layer, reason)
            : throw new TicketRefusedException(
                TicketRefusal.ForeignCodebook, $"The grant '{grant.Id}' isn't about words of '{Codebook}'.");
    }
}
