using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>A store that is another store.</summary>
internal class StoreWrapper(ITicketStore store) : ITicketStore
{
    protected ITicketStore Inner { get; } = store;

    public virtual ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) =>
        Inner.GetTimeAsync(cancellationToken);

    public virtual ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken) =>
        Inner.AddAsync(ticket, cancellationToken);

    public virtual ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        Inner.FindAsync(id, cancellationToken);

    public virtual ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        Inner.ReplaceAsync(ticket, expectedVersion, notAfter, cancellationToken);

    public virtual ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(query, cancellationToken);

    public virtual ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken) =>
        Inner.WaitAsync(id, seenVersion, cancellationToken);

    public virtual ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken) =>
        Inner.AddGrantAsync(grant, cancellationToken);

    public virtual ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken) =>
        Inner.FindGrantAsync(id, cancellationToken);

    public virtual ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        Inner.ReplaceGrantAsync(grant, expectedVersion, notAfter, cancellationToken);

    public virtual ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken) =>
        Inner.ListGrantsAsync(layer, reason, cancellationToken);
}
