using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>A store as an actor uses it: each call waits for the actor's turn.</summary>
internal sealed class TurnStore(ITicketStore store, Actor actor) : ITicketStore
{
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) =>
        actor.Turn(() => store.GetTimeAsync(cancellationToken));

    public ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken) =>
        actor.Turn(() => store.AddAsync(ticket, cancellationToken));

    public ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        actor.Turn(() => store.FindAsync(id, cancellationToken));

    public ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        actor.Turn(() => store.ReplaceAsync(ticket, expectedVersion, notAfter, cancellationToken));

    public ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken) =>
        actor.Turn(() => store.QueryAsync(query, cancellationToken));

    public ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken) =>
        store.WaitAsync(id, seenVersion, cancellationToken);

    public ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken) =>
        actor.Turn(() => store.AddGrantAsync(grant, cancellationToken));

    public ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken) =>
        actor.Turn(() => store.FindGrantAsync(id, cancellationToken));

    public ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        actor.Turn(() => store.ReplaceGrantAsync(grant, expectedVersion, notAfter, cancellationToken));

    public ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken) =>
        actor.Turn(() => store.ListGrantsAsync(layer, reason, cancellationToken));
}
