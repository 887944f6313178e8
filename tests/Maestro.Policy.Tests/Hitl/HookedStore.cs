using System.Collections.Immutable;
using Maestro.Policy.Hitl;

namespace Maestro.Policy.Tests.Hitl;

/// <summary>A store that lets a test act just before each call, which it gets the name of.</summary>
internal sealed class HookedStore(ITicketStore store, Action<string> before) : ITicketStore
{
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) =>
        At(nameof(GetTimeAsync)).GetTimeAsync(cancellationToken);

    public ValueTask<TicketAddition> AddAsync(Ticket ticket, CancellationToken cancellationToken) =>
        At(nameof(AddAsync)).AddAsync(ticket, cancellationToken);

    public ValueTask<Ticket?> FindAsync(string id, CancellationToken cancellationToken) =>
        At(nameof(FindAsync)).FindAsync(id, cancellationToken);

    public ValueTask<bool> ReplaceAsync(
        Ticket ticket, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        At(nameof(ReplaceAsync)).ReplaceAsync(ticket, expectedVersion, notAfter, cancellationToken);

    public ValueTask<TicketPage> QueryAsync(TicketQuery query, CancellationToken cancellationToken) =>
        At(nameof(QueryAsync)).QueryAsync(query, cancellationToken);

    public ValueTask WaitAsync(string id, long seenVersion, CancellationToken cancellationToken) =>
        At(nameof(WaitAsync)).WaitAsync(id, seenVersion, cancellationToken);

    public ValueTask<bool> AddGrantAsync(StandingGrant grant, CancellationToken cancellationToken) =>
        At(nameof(AddGrantAsync)).AddGrantAsync(grant, cancellationToken);

    public ValueTask<StandingGrant?> FindGrantAsync(string id, CancellationToken cancellationToken) =>
        At(nameof(FindGrantAsync)).FindGrantAsync(id, cancellationToken);

    public ValueTask<bool> ReplaceGrantAsync(
        StandingGrant grant, long expectedVersion, DateTimeOffset? notAfter, CancellationToken cancellationToken) =>
        At(nameof(ReplaceGrantAsync)).ReplaceGrantAsync(grant, expectedVersion, notAfter, cancellationToken);

    public ValueTask<ImmutableArray<StandingGrant>> ListGrantsAsync(
        string layer, string reason, CancellationToken cancellationToken) =>
        At(nameof(ListGrantsAsync)).ListGrantsAsync(layer, reason, cancellationToken);

    private ITicketStore At(string call)
    {
        before(call);
        return store;
    }
}
