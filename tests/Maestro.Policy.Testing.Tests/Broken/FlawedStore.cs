using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Testing.Tests.Broken;

/// <summary>A store of which single calls are flawed.</summary>
internal sealed class FlawedStore(ITicketStore store) : StoreWrapper(store)
{
    public Func<ITicketStore, DateTimeOffset, DateTimeOffset>? Time { get; init; }

    public Func<ITicketStore, Ticket, Task<TicketAddition>>? Add { get; init; }

    public Func<ITicketStore, string, Task<Ticket?>>? Find { get; init; }

    public Func<ITicketStore, Ticket, long, DateTimeOffset?, Task<bool>>? Replace { get; init; }

    public Func<ITicketStore, TicketQuery, Task<TicketPage>>? Query { get; init; }

    public Func<ITicketStore, string, long, CancellationToken, Task>? Wait { get; init; }

    public Func<ITicketStore, StandingGrant, Task<bool>>? AddGrant { get; init; }

    public Func<ITicketStore, StandingGrant, long, DateTimeOffset?, Task<bool>>? ReplaceGrant { get; init; }

    public Func<ImmutableArray<StandingGrant>, ImmutableArray<StandingGrant>>? ListGrants { get; init; }

    public override async ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset time = await base.GetTimeAsync(cancellationToken);
        return Time?.Invoke(Inner, time) ?? time;
    }

    public override async ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken) =>
        await (Add?.Invoke(Inner, ticket) ?? base.AddAsync(ticket, cancellationToken).AsTask());

    public override async ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        await (Find?.Invoke(Inner, id) ?? base.FindAsync(id, cancellationToken).AsTask());

    public override async ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        await (Replace?.Invoke(Inner, ticket, expectedVersion, notAfter)
            ?? base.ReplaceAsync(ticket, expectedVersion, notAfter, cancellationToken).AsTask());

    public override async ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken) =>
        await (Query?.Invoke(Inner, query) ?? base.QueryAsync(query, cancellationToken).AsTask());

    public override async ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken) =>
        await (Wait?.Invoke(Inner, id, seenVersion, cancellationToken)
            ?? base.WaitAsync(id, seenVersion, cancellationToken).AsTask());

    public override async ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken) =>
        await (AddGrant?.Invoke(Inner, grant) ?? base.AddGrantAsync(grant, cancellationToken).AsTask());

    public override async ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        await (ReplaceGrant?.Invoke(Inner, grant, expectedVersion, notAfter)
            ?? base.ReplaceGrantAsync(grant, expectedVersion, notAfter, cancellationToken).AsTask());

    public override async ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken)
    {
        ImmutableArray<StandingGrant> grants = await base.ListGrantsAsync(layer, reason, cancellationToken);
        return ListGrants?.Invoke(grants) ?? grants;
    }
}
